/** What an input method does at one key. */
export type Stroke =
  /** A key that reaches the page as it is. */
  | { kind: 'key'; text: string }
  /** The unfinished syllable as it now stands. */
  | { kind: 'compose'; text: string }
  /** Text put in without a key: the end of a composition, or a word typed anew. */
  | { kind: 'insert'; text: string }
  | { kind: 'backspace' };

/** The keys of a method: for the shape of a letter (ê, đ, ơ) and for the tone of a syllable. */
export interface Method {
  shape: (letter: string) => string;
  tones: Readonly<Record<string, string>>;
}

const shapesOfTelex: Readonly<Record<string, string>> = {
  đ: 'd',
  â: 'a',
  ê: 'e',
  ô: 'o',
  ă: 'w',
  ơ: 'w',
  ư: 'w',
};
const shapesOfVni: Readonly<Record<string, string>> = {
  đ: '9',
  â: '6',
  ê: '6',
  ô: '6',
  ă: '8',
  ơ: '7',
  ư: '7',
};

export const telex: Method = {
  shape: (letter) => shapesOfTelex[letter] ?? '',
  tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
};
export const vni: Method = {
  shape: (letter) => shapesOfVni[letter] ?? '',
  tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
};

const tone = /[\u0301\u0300\u0309\u0303\u0323]/u;

/** A paragraph as an input method with a composition types it: each state of the syllable, then the whole one. */
export function composed(paragraph: string, method: Method): Stroke[] {
  return syllablesOf(paragraph).flatMap((part): Stroke[] => {
    if (!/\p{L}/u.test(part)) return [{ kind: 'key', text: part }];
    const states = statesOf(part, method);
    return [
      ...states.map((text): Stroke => ({ kind: 'compose', text })),
      { kind: 'insert', text: states.at(-1) ?? '' },
    ];
  });
}

/** The same as an engine without a composition types it (Unikey): what changes is taken back and typed anew. */
export function retyped(paragraph: string, method: Method): Stroke[] {
  return syllablesOf(paragraph).flatMap((part): Stroke[] => {
    if (!/\p{L}/u.test(part)) return [{ kind: 'key', text: part }];
    let shown = '';
    return statesOf(part, method).flatMap((state): Stroke[] => {
      let same = 0;
      while (same < shown.length && shown[same] === state[same]) same += 1;
      const back = shown.length - same;
      shown = state;
      const added = state.slice(same);
      if (back === 0) return [{ kind: 'key', text: added }];
      return [
        ...Array.from({ length: back }, (): Stroke => ({ kind: 'backspace' })),
        { kind: 'insert', text: added },
      ];
    });
  });
}

function syllablesOf(paragraph: string): string[] {
  return paragraph.normalize('NFC').match(/\p{L}+|[^\p{L}]/gu) ?? [];
}

/** A syllable as it stands after each key: letters bare first, then shaped, its tone at its end. */
function statesOf(syllable: string, method: Method): string[] {
  const states: string[] = [];
  let shown = '';
  let late = '';
  for (const letter of syllable) {
    const plain = letter.normalize('NFD').replace(tone, '').normalize('NFC');
    late ||= letter.normalize('NFD').match(tone)?.[0] ?? '';
    const bare = plain.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
    states.push(shown + bare);
    if (method.shape(plain.toLowerCase()) !== '') states.push(shown + plain);
    shown += plain;
  }
  if (late !== '' && method.tones[late]) states.push(syllable);
  return states;
}
