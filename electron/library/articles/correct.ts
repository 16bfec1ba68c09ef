import { setImmediate as breathe } from 'node:timers/promises';
import type { CorrectedFields, CorrectionUndo } from '../../contract/calls/articles.ts';
import { fail, ok } from '../../contract/failure.ts';
import type { ArticleId } from '../../contract/ids.ts';
import { type CorrectableField, correctableFields } from '../../contract/models/article.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers, Library } from '../library.ts';
import { signAnew } from '../stories/stories.ts';
import { seqOf } from './article-table.ts';
import { indexAnew } from './content.ts';
import {
  type Correction,
  readCorrections,
  withdrawCorrections,
  writeCorrections,
} from './correction-table.ts';

/** What the index is made of besides the blocks. */
const indexed: ReadonlySet<CorrectableField> = new Set(['title', 'language', 'agency', 'place']);
/** So many articles in one go: the window is answered between two. */
const atOnce = 20;

/** Corrections of one article; `setBack`: fields that are to be as import has them. */
interface ToCorrect {
  id: ArticleId;
  fields: CorrectedFields;
  setBack: readonly CorrectableField[];
}

export const correctionCalls: Handlers<'articles.correct' | 'articles.correct-each'> = {
  'articles.correct': async (library, { ids, fields, setBack }) => {
    const wrong = wrongDay(fields);
    if (wrong) return fail('invalid-input', 'publishedOn', wrong);
    if (Object.keys(fields).length + setBack.length === 0) return ok({ corrected: 0, undo: [] });
    const undo = await correctEach(
      library,
      [...new Set(ids)].map((id) => ({ id, fields, setBack })),
    );
    return ok({ corrected: undo.length, undo });
  },

  'articles.correct-each': async (library, { corrections }) => {
    for (const { fields } of corrections) {
      const wrong = wrongDay(fields);
      if (wrong) return fail('invalid-input', 'publishedOn', wrong);
    }
    return ok({ corrected: (await correctEach(library, corrections)).length });
  },
};

/** A few articles in each transaction; those that are not there are passed by. Answers with what undoes it. */
async function correctEach(library: Library, corrections: readonly ToCorrect[]): Promise<CorrectionUndo[]> {
  const undo: CorrectionUndo[] = [];
  for (let from = 0; from < corrections.length; from += atOnce) {
    transaction(library.db, () => {
      for (const one of corrections.slice(from, from + atOnce)) undo.push(...correctOne(library, one));
    });
    await breathe();
  }
  if (undo.length > 0) library.emit('library.changed', { what: 'articles' });
  return undo;
}

function correctOne({ db, now }: Library, { id, fields, setBack }: ToCorrect): CorrectionUndo[] {
  const seq = seqOf(db, id);
  if (seq === null) return [];
  const corrections = asCorrections(fields);
  const changed = new Set([...corrections.map(({ field }) => field), ...setBack]);
  const before = readCorrections(db, seq).filter(({ field }) => changed.has(field));
  withdrawCorrections(db, seq, setBack);
  writeCorrections(db, seq, corrections, now());
  if (changed.has('notArticle')) signAnew(db, seq);
  if ([...changed].some((field) => indexed.has(field))) indexAnew(db, seq);
  const own = new Set(before.map(({ field }) => field));
  return [{ id, fields: asFields(before), setBack: [...changed].filter((field) => !own.has(field)) }];
}

function asCorrections(fields: CorrectedFields): Correction[] {
  return correctableFields.flatMap((field): Correction[] => {
    const value = fields[field];
    if (value === undefined) return [];
    return [{ field, value: typeof value === 'boolean' ? String(Number(value)) : value }];
  });
}

function asFields(corrections: readonly Correction[]): CorrectedFields {
  return Object.fromEntries(
    corrections.map(({ field, value }) => [field, field === 'notArticle' ? value === '1' : value]),
  );
}

/** A corrected year, month or day that is none of the calendar, as 2026-02-31; null when there is nothing wrong. */
function wrongDay({ publishedOn }: CorrectedFields): string | null {
  if (!publishedOn) return null;
  const time = Date.parse(publishedOn);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(publishedOn) ? null : publishedOn;
}
