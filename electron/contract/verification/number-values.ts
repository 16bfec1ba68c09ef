/**
 * What figures can stand for. Three digits behind the only separator are thousands where the language writes them so,
 * else either: "1.200" is 1200 in Vietnamese, 1200 or 1.2 in English. Empty when they are no number.
 */
export function figureValues(raw: string, vietnamese: boolean): number[] {
  const groups = raw.split(/[.,]/);
  const signs = raw.replace(/\d/g, '');
  if (groups.length === 1) return [Number(raw)];
  const last = groups.at(-1) ?? '';
  const thousands = groups.slice(1).every((group) => group.length === 3);
  const one = new Set(signs).size === 1;
  if (one && signs.length > 1) return thousands ? [Number(groups.join(''))] : [];
  if (!one) return [Number(`${groups.slice(0, -1).join('')}.${last}`)];
  const decimal = Number(`${groups[0]}.${last}`);
  if (!thousands) return [decimal];
  const whole = Number(groups.join(''));
  return signs === (vietnamese ? '.' : ',') ? [whole] : [whole, decimal];
}

const table = (text: string) =>
  new Map(
    text.split(/\s*\n\s*/).flatMap((line) => {
      const [value = '', ...words] = line.split(' ');
      return words.map((word): [string, number] => [word, Number(value)]);
    }),
  );

/** Words that multiply what stands before them. */
export const scales = table(`1e2 hundred trăm
1e3 thousand nghìn ngàn k
1e4 vạn
1e6 million millions triệu m mn
1e9 billion billions tỷ tỉ bn
1e12 trillion trillions tn`);

/** Digits and tens in words. */
const small = table(`0 zero
1 one
2 two hai both
3 three ba
4 four bốn tư
5 five năm lăm
6 six sáu
7 seven bảy bẩy
8 eight tám
9 nine chín
10 ten mười
11 eleven
12 twelve dozen
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety`);

const ordinals = table(`1 first
2 second
3 third
4 fourth
5 fifth
6 sixth
7 seventh
8 eighth
9 ninth
10 tenth
11 eleventh
12 twelfth
13 thirteenth
14 fourteenth
15 fifteenth
20 twentieth`);

/** Whether a number in words can begin with a word; most words are seen to be none by this alone. */
export function beginsNumber(word: string): boolean {
  return small.has(word) || ordinals.has(word) || word === 'a' || word === 'một' || word === 'mốt';
}

/** A number in words at the beginning of `words`, and how many of them it takes; null when none is there. */
export function numberInWords(
  words: readonly string[],
): { value: number; length: number; sure: boolean } | null {
  const [first = '', second = ''] = words;
  const ordinal = ordinals.get(first);
  if (ordinal !== undefined) return { value: ordinal, length: 1, sure: ordinal > 3 };
  const vietnamese = vietnameseNumber(words);
  if (vietnamese) return vietnamese;
  const value = small.get(first);
  if (value === undefined) return null;
  const unit = small.get(second);
  if (value >= 20 && unit !== undefined && unit > 0 && unit < 10)
    return { value: value + unit, length: 2, sure: true };
  return { value, length: 1, sure: isSure(first) };
}

/** "mười hai", "hai mươi lăm": tens and units. "năm" alone is a year as often as five, "ba" and "tư" are in days' names. */
function vietnameseNumber(words: readonly string[]): { value: number; length: number; sure: boolean } | null {
  const [first = '', second = '', third = ''] = words;
  const digit = (word: string) => {
    const value = word === 'một' || word === 'mốt' ? 1 : small.get(word);
    return value !== undefined && value < 10 && !/^[a-z]+$/.test(word.replace('ba', '').replace('hai', ''))
      ? value
      : undefined;
  };
  if (first === 'mười') {
    const unit = digit(second);
    return unit === undefined
      ? { value: 10, length: 1, sure: true }
      : { value: 10 + unit, length: 2, sure: true };
  }
  const tens = first === 'hai' || first === 'ba' ? small.get(first) : digit(first);
  if (tens === undefined || second !== 'mươi') return null;
  const unit = third === 'hai' || third === 'ba' ? small.get(third) : digit(third);
  return unit === undefined
    ? { value: tens * 10, length: 2, sure: true }
    : { value: tens * 10 + unit, length: 3, sure: true };
}

const unsure = new Set([
  'one',
  'both',
  'hai',
  'ba',
  'tư',
  'năm',
  'lăm',
  'dozen',
  'zero',
  'sáu',
  'bảy',
  'chín',
  'bốn',
  'tám',
]);

function isSure(word: string): boolean {
  return !unsure.has(word);
}

const months = table(`1 january jan giêng một
2 february feb hai
3 march mar ba
4 april apr tư
5 may năm
6 june jun sáu
7 july jul bảy
8 august aug tám
9 september sep sept chín
10 october oct mười
11 november nov
12 december dec chạp`);

/** The number of an English month; undefined for any other word. */
export function englishMonth(word: string): number | undefined {
  return /^[a-z]+$/.test(word) && !/^(?:hai|ba)$/.test(word) ? months.get(word) : undefined;
}

/** The number of the month behind "tháng". */
export function vietnameseMonth(word: string): number | undefined {
  const value = /^\d{1,2}$/.test(word) ? Number(word) : months.get(word);
  return value !== undefined && value >= 1 && value <= 12 ? value : undefined;
}
