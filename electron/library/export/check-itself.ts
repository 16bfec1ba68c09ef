import { hash } from 'node:crypto';
import { type Shown, shownArticle, shownBlock, unseen } from '../../contract/evidence/visible-text.ts';
import type { Evidence } from '../../contract/models/evidence.ts';
import type { ExportCheckItem } from '../../contract/models/export-check.ts';
import { compareQuotation } from '../../contract/verification/compare.ts';

/** One thing that was checked against the file itself, unless `more` says otherwise; what holds tells no texts. */
export function item(
  kind: ExportCheckItem['kind'],
  state: ExportCheckItem['state'],
  about: string,
  more: Partial<ExportCheckItem> = {},
): ExportCheckItem {
  const whole = {
    against: 'itself',
    article: null,
    clip: null,
    expected: null,
    found: null,
    ...more,
  } as const;
  return state === 'holds'
    ? { kind, state, about, ...whole, expected: null, found: null }
    : { kind, state, about, ...whole };
}

/** Checks evidence against itself and against what its file shows. */
export function checkAgainstItself(evidence: Evidence, shown: Shown): ExportCheckItem[] {
  return [
    ...evidence.note.blocks.flatMap((block, index) => {
      const text = shownBlock(evidence, index);
      return text.trim() === '' ? [] : [visible(text, block.words.trim(), shown)];
    }),
    ...evidence.note.footnotes.map((text) => visible(text, text, shown)),
    ...evidence.quotations.map((quotation) => checkQuotation(evidence, quotation)),
    ...evidence.articles.flatMap((_, index) => checkArticle(evidence, index, shown)),
  ];
}

function visible(text: string, about: string, shown: Shown, more: Partial<ExportCheckItem> = {}) {
  const missing = unseen(text, shown);
  return item('visible', missing ? 'differs' : 'holds', about, { ...more, ...missing });
}

function checkQuotation(
  { note, clips }: Evidence,
  { clip: id, block, start, end, inline, words }: Evidence['quotations'][number],
): ExportCheckItem {
  const clip = clips.find((one) => one.id === id);
  const inNote = note.blocks[block]?.words.slice(start, end) ?? null;
  const about = { clip: id, article: clip?.article ?? null };
  if (inNote !== words)
    return item('quotation', 'differs', words, { ...about, expected: inNote, found: words });
  const exact = clip?.quote.exact ?? null;
  const verbatim = exact !== null && compareQuotation(words.trim(), exact, inline).state === 'verbatim';
  const state = verbatim && !clip?.orphaned ? 'holds' : 'differs';
  return item('quotation', state, words, { ...about, expected: exact, found: words });
}

/** In a pack the texts are at hand: their hashes, the selectors in them, and what the annex shows. */
function checkArticle(evidence: Evidence, index: number, shown: Shown): ExportCheckItem[] {
  const article = evidence.articles[index];
  const content = article?.text.content;
  if (!article || typeof content !== 'string') return [];
  const { id, title, text } = article;
  const sha256 = hash('sha256', content);
  return [
    item('text', sha256 === text.sha256 && content.length === text.units ? 'holds' : 'differs', title, {
      article: id,
      expected: text.sha256,
      found: sha256,
    }),
    ...evidence.clips
      .filter((clip) => clip.article === id && !clip.orphaned)
      .map(({ id: clip, position, quote }) => {
        const found = content.slice(position.start, position.end);
        const state = found === quote.exact ? 'holds' : 'differs';
        return item('passage', state, quote.exact, { article: id, clip, expected: quote.exact, found });
      }),
    ...shownArticle(evidence, index).map((block) => visible(block, title, shown, { article: id })),
  ];
}
