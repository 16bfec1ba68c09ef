import type { ArticleId, NoteId } from '../../electron/contract/ids.ts';
import type { Clip, ClipColour } from '../../electron/contract/models/clip.ts';
import { clipsMatching } from './clip-filter.ts';

export const clipGroups = ['none', 'article', 'tag', 'note'] as const;
export type ClipGroup = (typeof clipGroups)[number];
export const clipSorts = ['newest', 'article', 'date', 'hand'] as const;
export type ClipSort = (typeof clipSorts)[number];

/** What of the clips is shown, and how; empty: anything. `from` and `to` are days on which clips were made. */
export interface BoardView {
  filter: string;
  colour: ClipColour | null;
  article: ArticleId | '';
  tag: string;
  note: NoteId | '';
  from: string;
  to: string;
  orphans: boolean;
  group: ClipGroup;
  sort: ClipSort;
}

export const wholeBoard: BoardView = {
  filter: '',
  colour: null,
  article: '',
  tag: '',
  note: '',
  from: '',
  to: '',
  orphans: false,
  group: 'none',
  sort: 'newest',
};

/** A clip, or the head of the group that follows. A clip with two tags stands in two groups. */
export type BoardRow =
  | { kind: 'clip'; key: string; clip: Clip }
  | { kind: 'head'; key: string; label: string; count: number };

/** The names that groups without one have, and those of notes. */
export interface GroupNames {
  withoutTag: string;
  withoutNote: string;
  note: (id: NoteId) => string;
}

/** The clips that a view lets through, in its order. */
export function clipsInView(clips: readonly Clip[], view: BoardView): Clip[] {
  const { article, tag, note, from, to, orphans } = view;
  return clipsMatching(clips, view.filter, view.colour)
    .filter(
      (clip) =>
        (article === '' || clip.article === article) &&
        (tag === '' || clip.tags.includes(tag)) &&
        (note === '' || clip.notes.includes(note)) &&
        (from === '' || dayOf(clip) >= from) &&
        (to === '' || dayOf(clip) <= to) &&
        (!orphans || clip.orphaned),
    )
    .sort(comparing[view.sort]);
}

/** The day on which a clip was made, where the analyst is: YYYY-MM-DD. */
function dayOf({ createdAt }: Clip): string {
  const at = new Date(createdAt);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const byPlace = (one: Clip, other: Clip) => one.start - other.start || one.end - other.end;
const comparing: Record<ClipSort, (one: Clip, other: Clip) => number> = {
  // As they come: Array.sort keeps what is equal in its order.
  newest: () => 0,
  article: (one, other) =>
    one.source.title.localeCompare(other.source.title) ||
    one.article.localeCompare(other.article) ||
    byPlace(one, other),
  // Articles without a date last.
  date: (one, other) =>
    (other.source.publishedOn ?? '').localeCompare(one.source.publishedOn ?? '') ||
    one.article.localeCompare(other.article) ||
    byPlace(one, other),
  hand: (one, other) => one.rank - other.rank,
};

/** The rows of the board: the clips in view, under heads where they are grouped. */
export function boardRows(clips: readonly Clip[], view: BoardView, names: GroupNames): BoardRow[] {
  const shown = clipsInView(clips, view);
  if (view.group === 'none') return shown.map((clip) => ({ kind: 'clip', key: clip.id, clip }));
  const groups = new Map<string, { label: string; clips: Clip[] }>();
  for (const clip of shown)
    for (const [key, label] of groupsOf(clip, view.group, names)) {
      const group = groups.get(key) ?? { label, clips: [] };
      group.clips.push(clip);
      groups.set(key, group);
    }
  return [...groups].flatMap(([key, group]): BoardRow[] => [
    { kind: 'head', key: `head ${key}`, label: group.label, count: group.clips.length },
    ...group.clips.map((clip): BoardRow => ({ kind: 'clip', key: `${key} ${clip.id}`, clip })),
  ]);
}

function groupsOf(clip: Clip, group: ClipGroup, names: GroupNames): [key: string, label: string][] {
  if (group === 'article') return [[clip.article, clip.source.title]];
  if (group === 'tag') {
    return clip.tags.length > 0 ? clip.tags.map((tag) => [`# ${tag}`, tag]) : [['', names.withoutTag]];
  }
  return clip.notes.length > 0 ? clip.notes.map((id) => [id, names.note(id)]) : [['', names.withoutNote]];
}

/** How many of a view's filters are narrower than everything, without the words and the colour, which are in sight. */
export function countFilters({ article, tag, note, from, to, orphans }: BoardView): number {
  return [article, tag, note, from || to, orphans].filter(Boolean).length;
}
