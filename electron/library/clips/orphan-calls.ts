import { fail, ok } from '../../contract/failure.ts';
import { readArticle } from '../articles/article-table.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers } from '../library.ts';
import { anchorOf } from './clip-anchor.ts';
import { contextOf } from './clip-context.ts';
import { clipSeqOf, leaveOrphan, readClip } from './clip-table.ts';
import { candidatesOf } from './find-passage.ts';
import { foldText } from './folded-text.ts';
import { composedArticle, writeVerdict } from './place-clips.ts';

/** What the analyst decides of clips that have lost their place. */
export const orphanCalls: Handlers<'clips.candidates' | 'clips.anchor' | 'clips.leave'> = {
  'clips.candidates': ({ db }, { id }) => {
    const clip = readClip(db, id);
    const article = clip && readArticle(db, clip.article);
    if (!clip || !article) return fail('not-found', id);
    const candidates = candidatesOf(clip, foldText(article.text)).map(({ span, score }) => ({
      start: span[0],
      end: span[1],
      passage: article.text.slice(...span),
      ...contextOf(article.text, span),
      score,
    }));
    return ok({ candidates });
  },

  'clips.anchor': ({ db, emit }, { id, start, end }) => {
    const clip = readClip(db, id);
    const seq = clipSeqOf(db, id);
    const composed = clip && composedArticle(db, clip.article);
    if (!clip || seq === null || !composed) return fail('not-found', id);
    if (start >= end || end > composed.text.length) return fail('invalid-input', `${start}–${end}`);
    const anchor = anchorOf([start, end], composed);
    transaction(db, () =>
      writeVerdict(db, seq, clip.quote, composed, {
        span: [start, end],
        anchor,
        how: 'by-hand',
        score: null,
      }),
    );
    emit('library.changed', { what: 'clips', clips: [id] });
    return ok(readClip(db, id) ?? clip);
  },

  'clips.leave': ({ db, emit }, { id, left }) => {
    if (!readClip(db, id)) return fail('not-found', id);
    leaveOrphan(db, id, left);
    emit('library.changed', { what: 'clips', clips: [id] });
    const clip = readClip(db, id);
    return clip ? ok(clip) : fail('not-found', id);
  },
};
