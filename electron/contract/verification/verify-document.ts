import type { ClipId } from '../ids.ts';
import type { Span } from '../models/span.ts';
import type {
  FoundText,
  QuotationCheck,
  QuotationState,
  UncitedText,
  UnfoundNumber,
  UnsourcedText,
  Verification,
} from '../models/verification.ts';
import type { NoteDocument } from '../note-document.ts';
import { compareQuotation } from './compare.ts';
import { findText } from './find-text.ts';
import { type NoteBlock, noteBlocks, placeIn, type QuotedWords } from './note-blocks.ts';
import { isScareQuote, quotedTexts } from './quoted-text.ts';
import { sentencesIn } from './sentences.ts';
import { type CitedPassage, unfoundNumbers } from './unfound-numbers.ts';

/** What verification asks of a library. */
export interface Sources {
  /** The passage that now stands at a clip's place; null when it is gone. */
  passageOf(clip: ClipId): CitedPassage | null;
  /** Looks for quoted words in the articles. */
  find(text: string): FoundText | null;
}

/** Verifies a note. `vietnamese`: the language it is written in. */
export function verifyDocument(document: NoteDocument, vietnamese: boolean, sources: Sources): Verification {
  const blocks = noteBlocks(document);
  const quotations = blocks
    .flatMap((block) => block.quotations.map((quotation) => checkQuotation(block, quotation, sources)))
    .map((check, index): QuotationCheck => ({ index, ...check }));
  const count = (state: QuotationState) => quotations.filter((check) => check.state === state).length;
  return {
    quotations,
    unsourced: blocks.flatMap((block) => unsourcedIn(block, vietnamese, sources)),
    numbers: blocks.flatMap((block) => numbersIn(block, vietnamese, sources)),
    uncited: blocks.flatMap(uncitedIn),
    verbatim: count('verbatim'),
    altered: count('altered'),
    orphaned: count('orphaned'),
  };
}

function checkQuotation(
  block: NoteBlock,
  { clip, span, inline }: QuotedWords,
  sources: Sources,
): Omit<QuotationCheck, 'index'> {
  const words = block.words.slice(...span);
  const quoted = words.trim();
  const start = span[0] + words.length - words.trimStart().length;
  const place = placeIn(block, [start, start + quoted.length]);
  const source = sources.passageOf(clip)?.text ?? null;
  return {
    clip,
    ...(source === null
      ? { state: 'orphaned', allowed: [], differences: [], leftOut: [] }
      : compareCached(quoted, source, inline)),
    quoted,
    source,
    inline,
    place,
  };
}

/** Comparisons that are not plain equality, by their texts: a note is verified again and again while it is written. */
const compared = new Map<string, ReturnType<typeof compareQuotation>>();
const mostCompared = 2_000;

function compareCached(quoted: string, source: string, inline: boolean) {
  if (quoted === source) return compareQuotation(quoted, source, inline);
  const key = `${inline ? 1 : 0}${quoted.length} ${quoted}${source}`;
  let comparison = compared.get(key);
  if (!comparison) {
    comparison = compareQuotation(quoted, source, inline);
    if (compared.size >= mostCompared) compared.clear();
    compared.set(key, comparison);
  }
  return comparison;
}

/** The passages that are cited from one place of a block to another; a citation belongs to what stands before it. */
function passagesWithin(block: NoteBlock, start: number, end: number, sources: Sources) {
  const clips = block.citations
    .filter(({ at }) => (at > start || at === 0) && at <= end)
    .map(({ clip }) => clip);
  for (const { clip, span } of block.quotations) if (span[0] < end && span[1] > start) clips.push(clip);
  const cited = [...new Set(clips)];
  return { clips: cited, passages: cited.flatMap((clip) => sources.passageOf(clip) ?? []) };
}

function unsourcedIn(block: NoteBlock, vietnamese: boolean, sources: Sources): UnsourcedText[] {
  if (block.kind === 'quotation') return [];
  const sentences = sentencesIn(block.words);
  const quoted = block.kind === 'quote' ? wholeOf(block) : quotedTexts(block.words);
  return quoted.flatMap((span): UnsourcedText[] => {
    const text = block.words.slice(...span);
    if (isScareQuote(text, vietnamese)) return [];
    if (block.quotations.some((quotation) => quotation.span[0] < span[1] && quotation.span[1] > span[0]))
      return [];
    const first = sentences.find(([, end]) => end > span[0]);
    const last = sentences.find(([, end]) => end >= span[1]);
    const { passages } = passagesWithin(block, first?.[0] ?? 0, last?.[1] ?? block.words.length, sources);
    if (passages.some((passage) => findText(text, passage.text))) return [];
    return [{ place: placeIn(block, span), text, found: sources.find(text) }];
  });
}

/** A block quotation that names no clip quotes all of its words. */
function wholeOf({ words }: NoteBlock): Span[] {
  const text = words.trim();
  const start = words.indexOf(text);
  return text === '' ? [] : [[start, start + text.length]];
}

function numbersIn(block: NoteBlock, vietnamese: boolean, sources: Sources): UnfoundNumber[] {
  if (block.kind === 'quotation' || block.citations.length + block.quotations.length === 0) return [];
  return sentencesIn(block.words).flatMap(([start, end]): UnfoundNumber[] => {
    const sentence = block.words.slice(start, end);
    const { clips, passages } = passagesWithin(block, start, end, sources);
    if (passages.length === 0 || passages.length < clips.length) return [];
    return unfoundNumbers(sentence, vietnamese, passages)
      .map(({ start: from, end: to }) => ({ from: start + from, to: start + to }))
      .filter(({ from, to }) => block.quotations.every(({ span }) => to <= span[0] || from >= span[1]))
      .map(({ from, to }) => ({
        place: placeIn(block, [from, to]),
        text: block.words.slice(from, to),
        clips,
      }));
  });
}

/** Up to so many words without a source are a salutation or a label. */
const shortWords = 8;

function uncitedIn(block: NoteBlock): UncitedText[] {
  const text = block.words.trim();
  if (block.kind !== 'prose' || block.citations.length + block.quotations.length > 0) return [];
  if (text.split(/\s+/).length <= shortWords) return [];
  const start = block.words.indexOf(text);
  return [{ place: placeIn(block, [start, start + text.length]), text }];
}
