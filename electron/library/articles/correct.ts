import { setImmediate as breathe } from 'node:timers/promises';
import { fail, ok } from '../../contract/failure.ts';
import { type CorrectableField, correctableFields } from '../../contract/models/article.ts';
import { transaction } from '../db/transaction.ts';
import type { Handler } from '../library.ts';
import { seqOf } from './article-table.ts';
import { indexAnew } from './content.ts';
import { type Correction, withdrawCorrections, writeCorrections } from './correction-table.ts';

/** What the index is made of besides the blocks. */
const indexed: ReadonlySet<CorrectableField> = new Set(['title', 'language', 'agency', 'place']);
/** So many articles in one go: the window is answered between two. */
const atOnce = 20;

/** Corrects fields of articles, or sets them back, a few in each transaction; articles that are not there are passed by. */
export const correctArticles: Handler<'articles.correct'> = async (
  { db, emit, now },
  { ids, fields, setBack },
) => {
  const corrections = correctableFields.flatMap((field): Correction[] => {
    const value = fields[field];
    return value === undefined ? [] : [{ field, value }];
  });
  const changed = [...corrections.map(({ field }) => field), ...setBack];
  const { publishedOn } = fields;
  if (publishedOn && !isDate(publishedOn)) return fail('invalid-input', 'publishedOn', publishedOn);
  const reindex = changed.some((field) => indexed.has(field));
  let corrected = 0;
  for (let from = 0; from < ids.length && changed.length > 0; from += atOnce) {
    transaction(db, () => {
      for (const id of ids.slice(from, from + atOnce)) {
        const seq = seqOf(db, id);
        if (seq === null) continue;
        withdrawCorrections(db, seq, setBack);
        writeCorrections(db, seq, corrections, now());
        if (reindex) indexAnew(db, seq);
        corrected++;
      }
    });
    await breathe();
  }
  if (corrected > 0) emit('library.changed', { what: 'articles' });
  return ok({ corrected });
};

/** Whether a year, a month or a day is one of the calendar: 2026-02-31 is not. */
function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
