import { useEffect, useMemo, useState } from 'react';
import type { NoteId } from '../../../electron/contract/ids.ts';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { call, connection } from '../../connection/call.ts';
import { newestNext } from '../../search/newest-next.ts';
import { valueOrTell } from '../../state/messages.ts';
import { useSettings } from '../../state/settings.ts';
import { useNoteBoard, viewedNotes } from './note-view.ts';

/** Calls back now and whenever notes have changed; returns what ends that. */
function whenNotesChange(callback: () => Promise<void>): () => void {
  void callback();
  return connection().on('library.changed', ({ what }) => what === 'notes' && void callback());
}

/** The notes outside the bin, or those in it, as they change; null until the first answer. */
export function useNoteList(binned = false): readonly NoteSummary[] | null {
  const [notes, setNotes] = useState<readonly NoteSummary[] | null>(null);
  useEffect(() => {
    let shown = true;
    const end = whenNotesChange(async () => {
      const answer = valueOrTell(await call('notes.list', { binned }));
      if (shown && answer) setNotes(answer.notes);
    });
    return () => {
      shown = false;
      end();
    };
  }, [binned]);
  return notes;
}

const findNewest = newestNext((query: string) => call('search.notes', { query, limit: 10_000 }));

/** The notes as the view of them says: found, narrowed down, in order. */
export function useViewedNotes(notes: readonly NoteSummary[]): readonly NoteSummary[] {
  const view = useNoteBoard((board) => board.view);
  const language = useSettings((settings) => settings.language);
  const [found, setFound] = useState<ReadonlySet<NoteId> | null>(null);
  const { query } = view;
  useEffect(() => {
    if (query.trim() === '') {
      setFound(null);
      return;
    }
    let wanted = true;
    const end = whenNotesChange(async () => {
      const result = await findNewest(query);
      const answer = result && valueOrTell(result);
      if (wanted && answer) setFound(new Set(answer.hits.map(({ note }) => note.id)));
    });
    return () => {
      wanted = false;
      end();
    };
  }, [query]);
  return useMemo(() => viewedNotes(notes, view, found, language), [notes, view, found, language]);
}
