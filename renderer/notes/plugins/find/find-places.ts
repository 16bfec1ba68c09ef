/** What counts as the same: case, tone marks; and whether only whole words are found. */
export interface FindOptions {
  matchCase: boolean;
  wholeWords: boolean;
  matchMarks: boolean;
}

const alike: Partial<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  '–': '-',
};

/** Every place of words in a text, in UTF-16 units of the text, none over another. However letters are composed. */
export function findPlaces(
  text: string,
  wanted: string,
  options: FindOptions,
): [start: number, end: number][] {
  const needle = compared(wanted, options).text;
  if (needle === '') return [];
  const { text: hay, starts } = compared(text, options);
  const places: [number, number][] = [];
  for (let at = hay.indexOf(needle); at >= 0; ) {
    const [start, end] = [starts[at] ?? 0, starts[at + needle.length] ?? text.length];
    const whole = !options.wholeWords || (!isLetter(text, start - 1) && !isLetter(text, end));
    // A place begins and ends where letters do.
    const clean = starts[at - 1] !== start && starts[at + needle.length - 1] !== end;
    if (whole && clean) places.push([start, end]);
    at = hay.indexOf(needle, whole && clean ? at + needle.length : at + 1);
  }
  return places;
}

/** A text as it is compared, and for each of its units where the letter begins that it is from. */
function compared(text: string, { matchCase, matchMarks }: FindOptions): { text: string; starts: number[] } {
  const starts: number[] = [];
  let result = '';
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const whole = alike[letter] ?? letter.normalize('NFC');
    const bare = matchMarks ? whole : withoutMarks(whole);
    const same = matchCase ? bare : bare.toLowerCase();
    for (let unit = 0; unit < same.length; unit++) starts.push(index);
    result += same;
  }
  starts.push(text.length);
  return { text: result, starts };
}

function withoutMarks(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(text.charAt(at));
}
