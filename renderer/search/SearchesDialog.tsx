import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { SavedSearch } from '../../electron/contract/models/search.ts';
import { useSay } from '../locale/sentences.ts';
import { useNavigation } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { isNarrowed } from './filters.ts';
import { useResults } from './results.ts';
import {
  binSavedSearch,
  fetchSearches,
  renameSavedSearch,
  runSavedSearch,
  saveSearch,
  useSearches,
} from './searches.ts';
import './searches.css';

/** Saved searches: the one at hand can be saved, each can be run, renamed and deleted. */
export function SearchesDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const saved = useSearches((state) => state.saved);
  const query = useNavigation((state) => state.query);
  const filters = useResults((state) => state.filters);
  const [name, setName] = useState(query.trim());
  const [gone, setGone] = useState<SavedSearch | null>(null);
  const something = query.trim() !== '' || isNarrowed(filters);
  useEffect(() => void fetchSearches(), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && (await saveSearch(name.trim()))) setName('');
  }

  return (
    <Dialog title={say('command.search.saved')} onClose={onClose} textOnly={!something && saved.length === 0}>
      {something && (
        <form className="save-search" onSubmit={(event) => void save(event)}>
          <TextField label={say('searches.name')} value={name} onChange={setName} maxLength={200} />
          <Button type="submit" kind="primary" disabled={name.trim() === ''}>
            {say('searches.save')}
          </Button>
        </form>
      )}
      {saved.length === 0 && !gone && <p className="searches-none">{say('searches.none')}</p>}
      <ul className="saved-searches">
        {saved.map((one) => (
          <SavedRow
            key={one.id}
            saved={one}
            onRun={() => {
              onClose();
              runSavedSearch(one);
            }}
            onDelete={() => {
              setGone(one);
              void binSavedSearch(one, true);
            }}
          />
        ))}
      </ul>
      <p className="searches-gone" role="status">
        {gone && (
          <>
            {say('searches.deleted', { name: gone.name })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                setGone(null);
                void binSavedSearch(gone, false);
              }}
            >
              {say('action.undo')}
            </button>
          </>
        )}
      </p>
    </Dialog>
  );
}

function SavedRow({
  saved,
  onRun,
  onDelete,
}: {
  saved: SavedSearch;
  onRun: () => void;
  onDelete: () => void;
}) {
  const say = useSay();
  const [renaming, setRenaming] = useState<string | null>(null);

  function rename(event: FormEvent) {
    event.preventDefault();
    if (renaming?.trim()) void renameSavedSearch(saved, renaming.trim());
    setRenaming(null);
  }

  if (renaming !== null)
    return (
      <li>
        <form className="save-search" onSubmit={rename}>
          <TextField
            label={say('searches.name')}
            labelUnseen
            value={renaming}
            onChange={setRenaming}
            maxLength={200}
            autoFocus
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // Esc leaves the field, not the dialog.
              event.preventDefault();
              setRenaming(null);
            }}
          />
          <Button type="submit">{say('searches.rename')}</Button>
        </form>
      </li>
    );
  return (
    <li>
      <button type="button" className="saved-search" onClick={onRun}>
        <span className="saved-search-name">{saved.name}</span>
        {saved.query && saved.query !== saved.name && (
          <span className="saved-search-query">{saved.query}</span>
        )}
        {saved.fresh > 0 && (
          <span className="search-fresh">{say('searches.fresh', { count: saved.fresh })}</span>
        )}
      </button>
      <IconButton
        name={say('searches.rename-one', { name: saved.name })}
        icon={Pencil}
        onClick={() => setRenaming(saved.name)}
      />
      <IconButton name={say('searches.delete-one', { name: saved.name })} icon={Trash2} onClick={onDelete} />
    </li>
  );
}
