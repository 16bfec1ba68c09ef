import type { Part } from '../../contract/models/article.ts';
import { signKinds, signsIn } from './signs.ts';

/** Letters and signs of a script that is not Latin; what scripts share is not among them. */
const foreign = String.raw`(?!\p{Script=Latin})(?!\p{Script=Common})(?!\p{Script=Inherited})[\p{L}\p{M}\p{P}\p{S}]`;
/** Symbols and private signs; the marks of trade, copyright and degrees, arrows and U+FFFD do stand beside letters. */
const symbol = String.raw`(?![©®™°℠\u2190-\u21ff\ufffd])[\p{So}\p{Co}]`;
const sign = String.raw`(?:${foreign}|${symbol})[\ufe0e\ufe0f]?`;

/** One to three such signs inside a Latin word: what follows is no new word that begins with a capital. */
const strewn = new RegExp(
  String.raw`(?<=\p{Script=Latin}\p{M}?)(?:${sign}){1,3}(?=\p{Ll})|(?<=\p{Lu})(?:${sign}){1,3}(?=\p{Lu})`,
  'gu',
);

/** Takes the signs out of a part's text that were strewn into words to spoil copies (`d♔elegation`), and notes them. */
export function takeNoise(part: Part): void {
  if ((signsIn(part.text) & signKinds.foreign) === 0) return;
  const signs: NonNullable<Part['signs']> = [];
  let taken = 0;
  const text = part.text.replace(strewn, (found, at: number) => {
    signs.push({ at: at - taken, text: found });
    taken += found.length;
    return '';
  });
  if (signs.length === 0) return;
  part.text = text;
  part.signs = signs;
}
