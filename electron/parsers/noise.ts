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
const anythingUnusual = /[^\p{ASCII}\u0080-\u036f\u1e00-\u206f]/u;

/** Removes signs that were strewn into words to spoil copies (`d♔elegation`), and returns them in order. */
export function removeNoise(text: string): { text: string; signs: string[] } {
  if (!anythingUnusual.test(text)) return { text, signs: [] };
  const signs: string[] = [];
  const clean = text.replace(strewn, (found) => {
    signs.push(found);
    return '';
  });
  return { text: clean, signs };
}
