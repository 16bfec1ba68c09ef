import { fail, ok } from '../../contract/failure.ts';
import type { ClipId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import { readArticle } from '../articles/article-table.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers, Library } from '../library.ts';
import { moveClip } from './clip-order.ts';
import { binClip, emptyClipBin, listBinned, readClip } from './clip-table.ts';
import { usesOf } from './clip-uses.ts';
import { makeClip } from './make-clip.ts';
import { mergeClips, type Said, splitClip } from './merge-clips.ts';

/** What is done with clips on their board. */
export const boardCalls: Handlers<
  'clips.swap' | 'clips.empty-bin' | 'clips.move' | 'clips.merge' | 'clips.split' | 'clips.uses'
> = {
  'clips.swap': (library, { bin, restore }) => {
    const { db, emit } = library;
    const all = [...bin, ...restore];
    const missing = all.find((id) => !readClip(db, id));
    if (missing) return fail('not-found', missing);
    transaction(db, () => swap(library, bin, restore));
    emit('library.changed', { what: 'clips', clips: all });
    return ok({ clips: all.flatMap((id) => readClip(db, id) ?? []) });
  },

  'clips.empty-bin': ({ db, emit }) => {
    const removed = transaction(db, () => emptyClipBin(db));
    emit('library.changed', { what: 'clips' });
    return ok({ removed, kept: listBinned(db).length });
  },

  'clips.move': ({ db, emit }, { id, before }) => {
    const missing = [id, before].find((one) => one !== null && !readClip(db, one));
    if (missing) return fail('not-found', missing);
    const alone = transaction(db, () => moveClip(db, id, before));
    emit('library.changed', { what: 'clips', ...(alone && { clips: [id] }) });
    return ok(null);
  },

  'clips.merge': (library, input) => {
    const ids = [...new Set(input.clips)];
    const clips = ids.flatMap((id) => readClip(library.db, id) ?? []);
    const missing = ids.find((id) => !clips.some((clip) => clip.id === id));
    if (missing) return fail('not-found', missing);
    const [first] = clips;
    const article = first && readArticle(library.db, first.article);
    if (!article || clips.length < 2) return fail('invalid-input', 'clips');
    const merged = mergeClips(clips, article.text);
    if (!merged.ok) return merged;
    const [clip] = replace(library, clips, article, [merged.value]);
    return clip ? ok({ clip, binned: ids }) : fail('internal');
  },

  'clips.split': (library, { id, at }) => {
    const clip = readClip(library.db, id);
    const article = clip && readArticle(library.db, clip.article);
    if (!clip || !article) return fail('not-found', id);
    const parts = splitClip(clip, at, article.text);
    if (!parts.ok) return parts;
    const [first, second] = replace(library, [clip], article, parts.value);
    return first && second ? ok({ clips: [first, second], binned: id }) : fail('internal');
  },

  'clips.uses': ({ db }, { id }) => (readClip(db, id) ? ok({ uses: usesOf(db, id) }) : fail('not-found', id)),
};

function swap({ db, now }: Library, bin: readonly ClipId[], restore: readonly ClipId[]): void {
  for (const id of bin) binClip(db, id, now());
  for (const id of restore) binClip(db, id, null);
}

/** Puts clips into the bin and others where they stood in the order by hand, in one transaction. */
function replace(
  library: Library,
  old: readonly Clip[],
  article: { id: Clip['article']; text: string },
  made: readonly Said[],
): Clip[] {
  const { db, emit } = library;
  const place = old.toSorted((one, other) => one.rank - other.rank)[0]?.id ?? null;
  const ids = transaction(db, () => {
    const ids = made.map((said) => makeClip(library, article, said));
    for (const id of ids) moveClip(db, id, place);
    swap(
      library,
      old.map(({ id }) => id),
      [],
    );
    return ids;
  });
  emit('library.changed', { what: 'clips', clips: [...ids, ...old.map(({ id }) => id)] });
  return ids.flatMap((id) => readClip(db, id) ?? []);
}
