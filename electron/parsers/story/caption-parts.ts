import type { Part } from '../../contract/models/article.ts';
import { slicePart, standing } from '../parts.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { captionKey, creditStart, isCaption, withoutCredit } from './captions.ts';
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
  const captions = standingCaptions(parts);
  const split = parts.flatMap((part) =>
    part.kind === 'paragraph' && part.removed === null ? splitPart(part, captions) : [part],
  );
  // Some pages set a caption as a heading over its picture.
  for (const part of standing(split).slice(1))
    if (part.kind === 'heading' && part.text.endsWith(')') && isCaption(part.text)) part.kind = 'caption';
  const known = new Set(
    captions.flatMap((caption) => [captionKey(caption), captionKey(withoutCredit(caption))]),
  );
  const seen = new Set<string>();
  const story = standing(split);
  for (const [index, part] of story.entries()) {
    const { text } = part;
    const doubled = text.length <= shortRepeat && part.kind === 'paragraph' && index > 0;
    const [before, next, third] = [story[index - 1], story[index + 1], story[index + 2]];
    const twice = text === next?.text && text !== before?.text && text !== third?.text && isSaid(text);
    if (doubled && (twice || known.has(captionKey(text)))) part.kind = 'caption';
    const isOne = part.kind === 'caption' || (doubled && text === before?.text);
    const key = isOne ? captionKey(text) : '';
    if (isOne && seen.has(key)) part.removed = 'repeated-caption';
    if (part.kind !== 'caption' && label.test(text) && next?.kind === 'caption') part.removed = 'placeholder';
    if (part.kind === 'caption') seen.add(key).add(captionKey(withoutCredit(text)));
  }
  return split;
}

function isSaid(text: string): boolean {
  return text.split(' ', fewestRepeated).length === fewestRepeated;
}

/** The captions that stand alone somewhere, as they are written. */
function standingCaptions(parts: readonly Part[]): string[] {
  const captions = new Map<string, string>();
  for (const { kind, text } of standing(parts)) {
    if (captions.size > mostCaptions) return [];
    if (kind === 'caption' || (kind === 'paragraph' && isCaption(text))) captions.set(captionKey(text), text);
  }
  return [...captions.values()];
}

function splitPart(part: Part, captions: readonly string[]): Part[] {
  const before = captionBefore(part.text, captions);
  if (before === 0) return splitEnd(part, captions);
  const caption: Part = { ...slicePart(part, 0, before), kind: 'caption' };
  return [caption, ...splitEnd(slicePart(part, before, part.text.length), captions)];
}

function splitEnd(part: Part, captions: readonly string[]): Part[] {
  const { text } = part;
  const credit = creditStart(text);
  if (credit === null) return [part];
  const from = captionAfter(text, credit, captions);
  if (from === 0) return [{ ...part, kind: isCaption(text) ? 'caption' : 'paragraph' }];
  return [slicePart(part, 0, from), { ...slicePart(part, from, text.length), kind: 'caption' }];
}

/** Where the caption ends that ran into the beginning of a paragraph: one that also stands alone, or one before the dateline. */
function captionBefore(text: string, captions: readonly string[]): number {
  const known = captions.find(
    (caption) => text.length > caption.length + 1 && text.startsWith(`${caption} `),
  );
  if (known !== undefined) return known.length;
  const head = text.slice(0, 700);
  if (!/[)\]]/.test(head)) return 0;
  for (const match of head.matchAll(/[)\]]\.? (?=\p{Lu})/gu)) {
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
