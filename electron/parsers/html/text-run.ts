import { isSeeMore } from '../story/navigation.ts';
import { normalise } from '../text/normalise.ts';

/** Stands for a <br> in a run of text; no character of a parsed page is this one. */
export const breakSign = '\u0000';

const plain = /^[\x20-\x7e]*$/;

/** As normalise, which a plain ASCII text need not pass through. */
export function normaliseRun(text: string): string {
  return plain.test(text) ? text : normalise(text);
}

/**
 * The paragraphs of a run of inline text with its breaks: two breaks part paragraphs, and so does one after the end of
 * a sentence, before an item of a list, and around a heading over links; another is a space. White space is collapsed.
 * None is empty.
 */
export function splitRun(run: string): string[] {
  if (!run.includes(breakSign)) {
    const text = collapse(run);
    return text === '' ? [] : [text];
  }
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of run.split(breakSign)) {
    const text = collapse(line);
    const last = paragraphs.at(-1);
    const alone = isSeeMore(text);
    if (text === '') open = false;
    else if (open && last && !alone && !isItem(text) && !endsSentence(last.at(-1) ?? '')) last.push(text);
    else paragraphs.push([text]);
    if (text !== '') open = !alone;
  }
  return paragraphs.map((lines) => lines.join(' '));
}

function isItem(text: string): boolean {
  return /^[-–—•*+»►] /.test(text);
}

function endsSentence(text: string): boolean {
  return /[.!?…:][”"’')\]]?$/.test(text.slice(-2));
}

function collapse(text: string): string {
  return normaliseRun(text.replace(/[\s\u00a0]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The letters and figures of a text alone, in small letters: how two texts are told to say the same. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
