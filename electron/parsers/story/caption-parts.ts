import type { Part } from '../../contract/models/article.ts';
import { slicePart, standing } from '../parts.ts';
import { matchesOf } from '../text/matches.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { captionKey, creditStart, isCaption, longestCaption, withoutCredit } from './captions.ts';
import { readDateline } from './dateline.ts';

/** With more captions than a story has nothing is compared, so that no file makes this slow. */
const mostCaptions = 200;
/** A signed text longer than this, of three sentences or more, is a paragraph with a caption at its end. */
const longSigned = 450;
/** What stands over a caption where the picture was: a word, or which picture of a row it is (`1 / 5`). */
const label =
  /^(?:(?:photo|image|picture|video|slideshow|gallery|ảnh|hình|hình ảnh|video clip):?|\d{1,3} ?(?:\/|of) ?\d{1,3})$/i;
/** A line of so many words that is repeated at once, but not again, is a caption without a credit. UTF-16 units. */
const shortRepeat = 300;
const fewestRepeated = 3;

/** Finds the captions of a story, takes them out of paragraphs they ran into, and lets each stand only once. */
export function readCaptions(parts: readonly Part[]): Part[] {
  const credits = parts.map((part) => (isParagraph(part) ? creditStart(part.text) : null));
  const captions = standingCaptions(parts, credits);
  const split: Part[] = [];
  for (const [index, part] of parts.entries()) {
    if (isParagraph(part)) splitPart(part, credits[index] ?? null, captions, split);
    else split.push(part);
  }
  const story = standing(split);
  // Some pages set a caption as a heading over its picture.
  for (const [index, part] of story.entries())
    if (index > 0 && part.kind === 'heading' && part.text.endsWith(')') && isCaption(part.text))
      part.kind = 'caption';
  markRepeated(
    story,
    new Set(captions.flatMap((caption) => [captionKey(caption), captionKey(withoutCredit(caption))])),
  );
  return split;
}

function isParagraph({ kind, removed }: Part): boolean {
  return kind === 'paragraph' && removed === null;
}

/** Lets each caption stand once, and leaves out the labels over them. `known`: the keys of the captions that stand alone. */
function markRepeated(story: readonly Part[], known: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const [index, part] of story.entries()) {
    const { text } = part;
    const doubled = text.length <= shortRepeat && part.kind === 'paragraph' && index > 0;
    const [before, next] = [story[index - 1], story[index + 1]];
    const twice =
      text === next?.text && text !== before?.text && text !== story[index + 2]?.text && isSaid(text);
    if (doubled && (twice || (known.size > 0 && known.has(captionKey(text))))) part.kind = 'caption';
    const isOne = part.kind === 'caption' || (doubled && text === before?.text);
    const key = isOne ? captionKey(text) : '';
    if (isOne && seen.has(key)) part.removed = 'repeated-caption';
    if (next?.kind === 'caption' && part.kind !== 'caption' && label.test(text)) part.removed = 'placeholder';
    if (part.kind === 'caption') seen.add(key).add(captionKey(withoutCredit(text)));
  }
}

function isSaid(text: string): boolean {
  return text.split(' ', fewestRepeated).length === fewestRepeated;
}

/** The captions that stand alone somewhere, as they are written. `credits`: where in each paragraph its credit begins. */
function standingCaptions(parts: readonly Part[], credits: readonly (number | null)[]): string[] {
  const captions = new Map<string, string>();
  for (const [index, { kind, text, removed }] of parts.entries()) {
    if (removed !== null) continue;
    if (captions.size > mostCaptions) return [];
    const signed = typeof credits[index] === 'number' && text.length <= longestCaption;
    if (signed || kind === 'caption') captions.set(captionKey(text), text);
  }
  return [...captions.values()];
}

/** Adds a paragraph whose credit is known to `to`, without the captions that ran into its beginning and its end. */
function splitPart(part: Part, credit: number | null, captions: readonly string[], to: Part[]): void {
  const before = captionBefore(part.text, captions);
  if (before === 0) {
    splitEnd(part, credit, captions, to);
  } else {
    const rest = slicePart(part, before, part.text.length);
    to.push({ ...slicePart(part, 0, before), kind: 'caption' });
    splitEnd(rest, creditStart(rest.text), captions, to);
  }
}

function splitEnd(part: Part, credit: number | null, captions: readonly string[], to: Part[]): void {
  const { text } = part;
  const from = credit === null ? -1 : captionAfter(text, credit, captions);
  if (from < 0) to.push(part);
  else if (from === 0) to.push({ ...part, kind: isCaption(text) ? 'caption' : 'paragraph' });
  else to.push(slicePart(part, 0, from), { ...slicePart(part, from, text.length), kind: 'caption' });
}

const bracketEnd = /[)\]]\.? (?=\p{Lu})/gu;

/** Where the caption ends that ran into the beginning of a paragraph: one that also stands alone, or one before the dateline. */
function captionBefore(text: string, captions: readonly string[]): number {
  const known = captions.find((caption) => text.startsWith(caption) && text.charAt(caption.length) === ' ');
  if (known !== undefined) return known.length;
  if (!text.includes(')') && !text.includes(']')) return 0;
  for (const match of matchesOf(bracketEnd, text.slice(0, 700))) {
    const end = match.index + match[0].length;
    if (isCaption(text.slice(0, end).trim()) && readDateline(text.slice(end))) return end;
  }
  return 0;
}

/** Where the caption begins that ran into the end of a paragraph; 0 when the whole text is one caption. */
function captionAfter(text: string, credit: number, captions: readonly string[]): number {
  const known = captions.find((caption) => text.length > caption.length + 1 && text.endsWith(` ${caption}`));
  if (known !== undefined) return text.length - known.length;
  const ends = sentenceEnds(text.slice(0, credit)).filter((end) => end < credit - 2);
  const last = ends.at(-1);
  const paragraph = text.length > longSigned && ends.length >= 2;
  return last !== undefined && (paragraph || readDateline(text) !== null) ? last : 0;
}
