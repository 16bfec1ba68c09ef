import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Clip, ClipColour } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { insertClip } from '../notes/insert-clip.ts';
import { binClips, mergeClips, moveClip } from '../state/clip-actions.ts';
import { changeClip, useClips } from '../state/clips.ts';
import { useNavigation } from '../state/navigation.ts';
import { openClip } from '../state/open-clip.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Keys } from '../ui/Keys.tsx';
import { List } from '../ui/List.tsx';
import { BinList } from './BinList.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardMenu } from './BoardMenu.tsx';
import { chooseClips, useBoard } from './board.ts';
import { boardRows } from './board-rows.ts';
import { ClipCard } from './ClipCard.tsx';
import { ClipsChosenBar } from './ClipsChosenBar.tsx';
import { openClipDialog } from './clip-dialogs.ts';
import { clipItems } from './clip-items.ts';
import { useNotes } from './use-notes.ts';
import './clips.css';

/** The Clips tab: the board of every clip, or the bin. */
export function ClipList() {
  const say = useSay();
  const any = useClips((state) => state.clips.length > 0);
  const bin = useBoard((board) => board.bin);
  if (bin) return <BinList />;
  if (any) return <ClipBoard />;
  return (
    <EmptyState title={say('clips.empty')} actions={<BoardMenu />}>
      <p>{say('clips.empty-text')}</p>
      <p>
        <Keys keys="c" />
      </p>
    </EmptyState>
  );
}

/** Every clip as a card: searched, narrowed down, grouped, put in order, merged, split and binned. */
function ClipBoard() {
  const say = useSay();
  const all = useClips((state) => state.clips);
  const shown = useNavigation((state) => state.clip);
  const view = useBoard((board) => board.view);
  const chosen = useBoard((board) => board.chosen);
  const notes = useNotes();
  const [active, setActive] = useState(-1);
  const rows = useMemo(() => {
    const titles = new Map(notes.map(({ id, title }) => [id, title]));
    return boardRows(all, view, {
      withoutTag: say('clips.without-tag'),
      withoutNote: say('clips.without-note'),
      note: (id) => titles.get(id) || say('note.untitled'),
    });
  }, [all, view, notes, say]);
  const clipAt = (index: number) => {
    const row = rows[index];
    return row?.kind === 'clip' ? row.clip : undefined;
  };
  const total = useMemo(
    () => new Set(rows.flatMap((row) => (row.kind === 'clip' ? row.clip.id : []))).size,
    [rows],
  );

  function isChosen(index: number): boolean {
    const clip = clipAt(index);
    return clip !== undefined && chosen.has(clip.id);
  }

  function onChoose(how: 'toggle' | 'range' | 'none', first: number, last: number) {
    const clip = clipAt(first);
    if (how === 'none') {
      if (chosen.size > 0) chooseClips([]);
    } else if (how === 'toggle' && clip) {
      const next = new Set(chosen);
      if (!next.delete(clip.id)) next.add(clip.id);
      chooseClips(next);
    } else if (how === 'range') {
      chooseClips(rows.slice(first, last + 1).flatMap((row) => (row.kind === 'clip' ? row.clip.id : [])));
    }
  }

  return (
    <>
      <div className="list-head">
        <BoardFilters clips={all} notes={notes} total={total} />
        <ClipsChosenBar />
      </div>
      <div className="list-body">
        <List
          label={say('tab.clips')}
          count={rows.length}
          keyOf={(index) => rows[index]?.key ?? String(index)}
          row={(index) => {
            const row = rows[index];
            if (row?.kind === 'head')
              return (
                <p className="clip-group">
                  <span>{row.label}</span> <span className="clip-group-count">{row.count}</span>
                </p>
              );
            return row && <ClipCard clip={row.clip} byHand={view.sort === 'hand'} />;
          }}
          menu={(index) => {
            const row = rows[index];
            return row?.kind === 'clip' ? clipItems(row.clip, say) : [];
          }}
          rowHeight={132}
          interactiveRows
          active={Math.min(active, rows.length - 1)}
          onActive={setActive}
          selected={rows.findIndex((row) => row.kind === 'clip' && row.clip.id === shown)}
          chosen={isChosen}
          someChosen={chosen.size > 0}
          onChoose={onChoose}
          onOpen={(index) => {
            const clip = clipAt(index);
            if (clip) insertClip(clip);
          }}
          onKey={(event, index) => {
            const clip = clipAt(index);
            if (!clip) return false;
            if (event.altKey) return moveByKey(event, index);
            if (event.key !== ' ') return doWithClip(event.key, clip, [...chosen]);
            void openClip(clip.id);
            return true;
          }}
        />
      </div>
    </>
  );

  /** Alt with ↑ or ↓ moves the clip by one in the order by hand; the keyboard stays on it. */
  function moveByKey(event: KeyboardEvent, index: number): boolean {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const clip = clipAt(index);
    const other = step ? clipAt(index + step) : undefined;
    if (!step || !clip || !other || view.sort !== 'hand' || view.group !== 'none') return false;
    const before = step < 0 ? other.id : (clipAt(index + 2)?.id ?? null);
    void moveClip(clip.id, before);
    setActive(index + step);
    return true;
  }
}

/** What a key does with a clip, or with those that are chosen together. */
function doWithClip(key: string, clip: Clip, chosen: Clip['id'][]): boolean {
  const several = chosen.length > 0 ? chosen : [clip.id];
  if (key === 'o') void openClip(clip.id);
  else if (key === 'e') openClipDialog({ kind: 'edit', clip });
  else if (key === 's' && !clip.orphaned) openClipDialog({ kind: 'split', clip });
  else if (key === 'u') openClipDialog({ kind: 'uses', clip });
  else if (key === 'r' && clip.orphaned) openClipDialog({ kind: 'orphan', clip });
  else if (key === 'm' && chosen.length > 1) void mergeClips(chosen).then((made) => made && chooseClips([]));
  else if (key === 'Delete') void binClips(several).then(() => chooseClips([]));
  else if (/^[1-5]$/.test(key))
    for (const id of several) void changeClip(id, { colour: Number(key) as ClipColour });
  else return false;
  return true;
}
