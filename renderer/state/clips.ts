import { create } from 'zustand';
import type { ClipId } from '../../electron/contract/ids.ts';
import type { Clip, ClipColour } from '../../electron/contract/models/clip.ts';
import { call, connection } from '../connection/call.ts';
import { mergeChanged } from './merge-changed.ts';
import { tell, valueOrTell } from './messages.ts';
import { currentSelection } from './selection.ts';

interface Clips {
  /** Newest first; those in the bin are not here. */
  clips: readonly Clip[];
  byId: ReadonlyMap<ClipId, Clip>;
  /** The colour that the next clip gets. */
  colour: ClipColour;
}

export const useClips = create<Clips>(() => ({ clips: [], byId: new Map(), colour: 1 }));

/** A clip that is not in the bin; undefined for any other. */
export function clipById(id: ClipId): Clip | undefined {
  return useClips.getState().byId.get(id);
}

/** Fetches the clips, and again whenever they change; returns what ends that. */
export function watchClips(): () => void {
  void fetchClips();
  return connection().on('library.changed', ({ what, clips }) => what === 'clips' && void fetchClips(clips));
}

let fetching: Promise<void> | null = null;
/** What is to be fetched: those clips, or all. */
let wanted: Set<ClipId> | 'all' | null = null;
/** So many at a time are asked for by themselves; of more, all are. */
const mostSome = 500;

/** Fetches the clips that are not in the bin, or those of them that have changed; what changes meanwhile is fetched next. */
export function fetchClips(changed?: readonly ClipId[]): Promise<void> {
  wanted = changed && wanted !== 'all' ? new Set([...(wanted ?? []), ...changed]) : 'all';
  fetching ??= fetchUntilKnown().finally(() => {
    fetching = null;
  });
  return fetching;
}

async function fetchUntilKnown(): Promise<void> {
  while (wanted !== null) {
    const ids: ReadonlySet<ClipId> | 'all' = wanted === 'all' || wanted.size > mostSome ? 'all' : wanted;
    wanted = null;
    const known = ids !== 'all' && (await withChanged(ids));
    if (known) keep(known);
    else {
      const list = valueOrTell(await call('clips.list', {}));
      if (list) keep(list.clips);
    }
  }
}

/** The clips with those that have changed; null where it is not known in which place one of them comes. */
async function withChanged(ids: ReadonlySet<ClipId>): Promise<Clip[] | null> {
  const some = valueOrTell(await call('clips.some', { clips: [...ids] }));
  return some && mergeChanged(useClips.getState().clips, ids, some.clips);
}

/** Clips what is selected in the reader; null when nothing is, or when it failed, which is told. */
export async function clipSelection(colour?: ClipColour): Promise<Clip | null> {
  const { article, span } = currentSelection();
  if (!article || !span) return null;
  const [start, end] = span;
  const existing = useClips
    .getState()
    .clips.find(
      (clip) => !clip.orphaned && clip.article === article && clip.start === start && clip.end === end,
    );
  if (existing) return colour && colour !== existing.colour ? changeClip(existing.id, { colour }) : existing;
  const chosen = colour ?? useClips.getState().colour;
  const clip = valueOrTell(await call('clips.create', { article, start, end, colour: chosen }));
  if (!clip) return null;
  keep([clip, ...useClips.getState().clips]);
  useClips.setState({ colour: chosen });
  return clip;
}

export async function changeClip(
  id: ClipId,
  change: Partial<Pick<Clip, 'comment' | 'tags' | 'colour'>>,
): Promise<Clip | null> {
  const clip = valueOrTell(await call('clips.update', { id, ...change }));
  if (clip) keep(useClips.getState().clips.map((other) => (other.id === id ? clip : other)));
  return clip;
}

/** Puts a clip into the bin and offers to undo that. */
export async function binClip(id: ClipId): Promise<void> {
  const clip = valueOrTell(await call('clips.bin', { id, binned: true }));
  if (!clip) return;
  keep(useClips.getState().clips.filter((other) => other.id !== id));
  tell({
    kind: 'success',
    key: 'clips.binned',
    action: { label: 'action.undo', run: () => void restore(id) },
  });
}

async function restore(id: ClipId): Promise<void> {
  if (valueOrTell(await call('clips.bin', { id, binned: false }))) {
    tell(null);
    await fetchClips([id]);
  }
}

/** Shows a clip where it is moved to before the library has answered: the next key is meant for it there. */
export function showMoved(id: ClipId, before: ClipId | null): void {
  const { clips } = useClips.getState();
  const others = clips.filter((clip) => clip.id !== id).sort((one, other) => one.rank - other.rank);
  const next = others.findIndex((clip) => clip.id === before);
  const at = next < 0 ? others.length : next;
  const [above, below] = [others[at - 1]?.rank, others[at]?.rank];
  const rank = above === undefined ? (below ?? 0) - 1 : below === undefined ? above + 1 : (above + below) / 2;
  keep(clips.map((clip) => (clip.id === id ? { ...clip, rank } : clip)));
}

function keep(clips: readonly Clip[]): void {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  useClips.setState({ byId, clips: [...byId.values()] });
}
