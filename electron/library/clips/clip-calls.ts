import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ClipId } from '../../contract/ids.ts';
import type { Article } from '../../contract/models/article.ts';
import type { Clip } from '../../contract/models/clip.ts';
import { readArticle } from '../articles/article-table.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers, Library } from '../library.ts';
import { annotationCalls } from './annotation/annotation-calls.ts';
import { boardCalls } from './board-calls.ts';
import { binClip, listBinned, listClips, readClip, updateClip } from './clip-table.ts';
import { makeClip } from './make-clip.ts';
import type { Said } from './merge-clips.ts';
import { orphanCalls } from './orphan-calls.ts';

type Own =
  | 'clips.create'
  | 'clips.quote'
  | 'clips.list'
  | 'clips.some'
  | 'clips.get'
  | 'clips.update'
  | 'clips.bin';

export const clipCalls: Handlers<
  Own | keyof typeof boardCalls | keyof typeof orphanCalls | keyof typeof annotationCalls
> = {
  ...boardCalls,
  ...orphanCalls,
  ...annotationCalls,

  'clips.create': (library, input) => {
    const article = readArticle(library.db, input.article);
    if (!article) return fail('not-found', input.article);
    if (input.start >= input.end || input.end > article.text.length) {
      return fail('invalid-input', `${input.start}–${input.end}`);
    }
    return clip(library, article, input);
  },

  'clips.quote': (library, input) => {
    const article = readArticle(library.db, input.article);
    if (!article) return fail('not-found', input.article);
    const quote = input.quote.normalize('NFC');
    const start = article.text.indexOf(quote);
    if (start < 0) return fail('quote-not-found', input.quote);
    return clip(library, article, { ...input, start, end: start + quote.length, colour: 1 });
  },

  'clips.list': ({ db }, { article, binned }) => {
    const clips = binned ? listBinned(db) : listClips(db, article);
    return ok({ total: clips.length, clips });
  },

  'clips.some': ({ db }, { clips }) => ok({ clips: clips.flatMap((id) => readClip(db, id) ?? []) }),

  'clips.get': ({ db }, { id }) => found(readClip(db, id), id),

  'clips.update': ({ db, emit }, { id, ...change }) => {
    const clip = readClip(db, id);
    if (!clip) return fail('not-found', id);
    updateClip(db, {
      id,
      comment: change.comment ?? clip.comment,
      tags: change.tags ?? clip.tags,
      colour: change.colour ?? clip.colour,
    });
    emit('library.changed', { what: 'clips', clips: [id] });
    return found(readClip(db, id), id);
  },

  'clips.bin': ({ db, emit, now }, { id, binned }) => {
    binClip(db, id, binned ? now() : null);
    emit('library.changed', { what: 'clips', clips: [id] });
    return found(readClip(db, id), id);
  },
};

function clip(library: Library, article: Article, said: Said): Result<Clip> {
  const id = transaction(library.db, () => makeClip(library, article, said));
  library.emit('library.changed', { what: 'clips', clips: [id] });
  return found(readClip(library.db, id), id);
}

function found(clip: Clip | null, id: ClipId): Result<Clip> {
  return clip ? ok(clip) : fail('not-found', id);
}
