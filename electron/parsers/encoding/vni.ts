/**
 * VNI for Windows, as VNI Software publishes it: a vowel, then a mark that is a letter of windows-1252. `marks` gives,
 * for a mark in small letters, the signs that it adds to its vowel.
 */
const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
);
/** Letters of windows-1252 that stand for another letter by themselves. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ô: 'ơ',
    ö: 'ư',
    ñ: 'đ',
    í: 'í',
    ì: 'ì',
    æ: 'ỉ',
    ó: 'ĩ',
    ò: 'ị',
    î: 'ỵ',
    Ô: 'Ơ',
    Ö: 'Ư',
    Ñ: 'Đ',
    Í: 'Í',
    Ì: 'Ì',
    Æ: 'Ỉ',
    Ó: 'Ĩ',
    Ò: 'Ị',
    Î: 'Ỵ',
  }),
);
const marked = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi;
const alone = /[ôöñíìæóòî]/gi;

/** A text in VNI that was read as windows-1252, as it was meant; composed. */
export function fromVni(text: string): string {
  return text
    .replace(marked, (_, vowel: string, mark: string) => vowel + (marks.get(mark.toLowerCase()) ?? mark))
    .replace(alone, (letter) => letters.get(letter) ?? letter)
    .normalize('NFC');
}
