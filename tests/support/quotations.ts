import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Sentences of news in English and Vietnamese, 40 to 400 UTF-16 units long, from the sample and what is beside the project. */
export function newsSentences(): { language: 'en' | 'vi'; text: string }[] {
  const root = new URL('../../', import.meta.url);
  const folders = ['resources/sample/', '../shared/seeds/'].map((folder) => new URL(folder, root));
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => new URL(name, folder)),
  );
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  for (const name of ['ntrex/docs_en_vi.jsonl', 'xquad/paras.en.jsonl', 'xquad/paras.vi.jsonl']) {
    const file = new URL(`../shared/corpora/${name}`, root);
    if (!existsSync(file)) continue;
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { en, vi, text } = JSON.parse(line) as { en?: string; vi?: string; text?: string };
      texts.push(...[en, vi, text].filter((one) => one !== undefined));
    }
  }
  const sentences = texts
    .flatMap((text) => text.normalize('NFC').split(/\n+|(?<=[.?!])\s+(?=\p{Lu})/u))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length >= 40 && text.length <= 400);
  return [...new Set(sentences)].map((text) => ({
    language: /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/.test(text) ? 'vi' : 'en',
    text,
  }));
}

/** A quotation changed at one place: `at` is where, in `text`; empty where something was taken out. */
export interface Mutated {
  text: string;
  at: [start: number, end: number];
}
type Pick = <T>(from: readonly T[]) => T;
type Mutation = (text: string, pick: Pick) => Mutated | null;

const words = (text: string, pattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu) => [
  ...text.matchAll(pattern),
];

function put(text: string, start: number, end: number, by: string): Mutated {
  return { text: text.slice(0, start) + by + text.slice(end), at: [start, start + by.length] };
}

/** Replaces one match of a pattern. */
function replaceOne(pattern: RegExp, by: (found: string, pick: Pick) => string | null): Mutation {
  return (text, pick) => {
    const found = words(text, pattern);
    if (found.length === 0) return null;
    const match = pick(found);
    const changed = by(match[0], pick);
    return changed === null || changed === match[0]
      ? null
      : put(text, match.index, match.index + match[0].length, changed);
  };
}

/** Takes a word out, with a space beside it. */
function takeOut(pattern: RegExp): Mutation {
  return (text, pick) => {
    const found = words(text, pattern);
    if (found.length === 0) return null;
    const match = pick(found);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const cut = before === '' ? after.trimStart() : before.trimEnd() + after;
    const at = before.trimEnd().length;
    return { text: cut, at: [at, at] };
  };
}

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const unitsOf: Readonly<Record<string, string>> = {
  percent: 'points',
  'per cent': 'points',
  '%': '‰',
  million: 'billion',
  billion: 'million',
  km: 'm',
  kilometres: 'metres',
  miles: 'kilometres',
  years: 'months',
  days: 'weeks',
  hours: 'days',
  triệu: 'tỷ',
  tỷ: 'triệu',
  năm: 'tháng',
  ngày: 'tháng',
  USD: 'VND',
  $: '€',
  '£': '$',
};
const unitPattern =
  /%|[$£]|(?<![\p{L}])(?:percent|per cent|million|billion|km|kilometres|miles|years|days|hours|triệu|tỷ|năm|ngày|USD)(?![\p{L}])/gu;

/** Changes of substance: each makes an altered quotation. */
export const mutations: Readonly<Record<string, Mutation>> = {
  digit: replaceOne(/\d/g, (digit, pick) => pick([...'0123456789'].filter((other) => other !== digit))),
  'dropped negation': takeOut(/(?<!\p{L})(?:not|no|never|without|không|chưa)(?!\p{L})/giu),
  'added negation': (text, pick) => {
    const gaps = words(text, / /g);
    const { index } = pick(gaps);
    const word = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/.test(text) ? ' không' : ' not';
    return put(text, index, index, word);
  },
  contraction: replaceOne(
    /(?<!\p{L})(?:is|are|was|were|did|does|has|have|will|would|could)(?!\p{L}|['’])/gu,
    (verb) => (verb === 'will' ? "won't" : `${verb}n’t`),
  ),
  name: replaceOne(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+/gu, (_, pick) =>
    pick(['Nguyen', 'Beijing', 'Trần', 'Marcos', 'Đà Nẵng', 'Pham', 'Laos']),
  ),
  tone: (text, pick) => {
    const found = [
      ...text.normalize('NFC').matchAll(/[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/g),
    ];
    if (found.length === 0) return null;
    const match = pick(found);
    const letter = match[0].normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
    const by = (letter + pick(['', ...tones])).normalize('NFC');
    return by === match[0] ? null : put(text, match.index, match.index + 1, by);
  },
  'word order': (text, pick) => {
    const found = words(text);
    const at = pick([...found.keys()].slice(0, -1));
    const [one, other] = [found[at], found[at + 1]];
    if (!one || !other || one[0].toLowerCase() === other[0].toLowerCase()) return null;
    const between = text.slice(one.index + one[0].length, other.index);
    return put(text, one.index, other.index + other[0].length, other[0] + between + one[0]);
  },
  unit: replaceOne(unitPattern, (unit) => unitsOf[unit] ?? null),
  homoglyph: replaceOne(/[aeopcxyĐ]/g, (letter) => {
    const twins: Readonly<Record<string, string>> = {
      a: 'а',
      e: 'е',
      o: 'о',
      p: 'р',
      c: 'с',
      x: 'х',
      y: 'у',
      Đ: 'Ð',
    };
    return twins[letter] ?? null;
  }),
  'doubled word': (text, pick) => {
    const word = pick(words(text));
    const end = word.index + word[0].length;
    return put(text, end, end, ` ${word[0]}`);
  },
  'added word': (text, pick) => {
    const { index } = pick(words(text, / /g));
    return put(text, index, index, ` ${pick(['rất', 'very', 'only', 'các', 'a'])}`);
  },
  'dropped word': takeOut(/(?<!\p{L})\p{L}{1,3}(?!\p{L}|['’])/gu),
  'dropped last word': (text) => {
    const word = words(text, /(?<= )[\p{L}\p{N}]+(?=[.?!]?$)/gu).at(-1);
    if (!word) return null;
    const cut = text.slice(0, word.index).trimEnd();
    return { text: cut + text.slice(word.index + word[0].length), at: [cut.length, cut.length] };
  },
  'dropped first word': (text) => {
    const [, second] = words(text);
    return second ? { text: text.slice(second.index), at: [0, 0] } : null;
  },
  'case of a name': replaceOne(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]+/gu, (name) => name.toLowerCase()),
  'decimal sign': replaceOne(/\d+[.,]\d+/g, (number, pick) =>
    pick([number.replace(/[.,]/, ''), number.replace(/[.,]/, (sign) => (sign === '.' ? ',' : '.'))]),
  ),
  'part of a compound': replaceOne(/(?<=\p{L}-)\p{L}+|\p{L}+(?=-\p{L})/gu, (part) => `${part}x`),
  'one letter': replaceOne(/(?<=\p{L})\p{Ll}(?=\p{L})/gu, (letter) => (letter === 'z' ? 'q' : 'z')),
};

/** Changes of type only: none makes an altered quotation. */
export const typography: Readonly<Record<string, (text: string, pick: Pick) => string>> = {
  straight: (text) => text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'"),
  curly: (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"/g, '”'),
  guillemets: (text) => text.replace(/["“”]/g, '»'),
  dashes: (text, pick) => text.replace(/[-–—]/g, () => pick(['-', '–', '—', '‑', '‐'])),
  'no-break spaces': (text, pick) => text.replace(/ /g, () => pick([' ', '\u00a0', '\u202f', '  ', '\t'])),
  'line breaks': (text, pick) => text.replace(/ /g, () => pick([' ', ' ', '\n', '\r\n'])),
  'space before signs': (text) => text.replace(/(?<=\p{L})([:;?!])/gu, '\u00a0$1').replace(/(\d)%/g, '$1 %'),
  decomposed: (text) => text.normalize('NFD'),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'soft hyphens': (text, pick) =>
    text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, () => pick(['', '', '\u00ad', '\u200b'])),
  'first letter': (text) => {
    const [first = ''] = text;
    return (
      (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(first.length)
    );
  },
  'old tones': (text) => text.replace(/o([àáảãạ])(?!\p{L})/gu, (_, a: string) => moved('o', a)),
  'new tones': (text) =>
    text.replace(/([òóỏõọ])([ae])(?!\p{L})/gu, (_, o: string, a: string) => {
      const [letter = '', tone = ''] = o.normalize('NFD');
      return letter + (a + tone).normalize('NFC');
    }),
  'broken at a line': (text, pick) => {
    const found = words(text, /(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu);
    if (found.length === 0) return text;
    const { index } = pick(found);
    return `${text.slice(0, index)}-\n${text.slice(index)}`;
  },
  'in quotation marks': (text) => `“${text}”`,
  'another stop': (text, pick) => text.replace(/(?<![.,])[.,]$/, pick(['', ',', '.'])),
  ellipsis: (text) => text.replaceAll('...', '…'),
};

function moved(o: string, a: string): string {
  const [letter = '', tone = ''] = a.normalize('NFD');
  return (o + tone).normalize('NFC') + letter;
}

/** Picks by a seeded generator (mulberry32). */
export function seededPick(seed: number): Pick {
  let state = seed;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const picked = from[((t ^ (t >>> 14)) >>> 0) % from.length];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
}
