import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../electron/contract/models/span.ts';
import { contextOf } from '../../../electron/library/clips/clip-context.ts';
import { findPassage } from '../../../electron/library/clips/find-passage.ts';
import { foldText, foldWords } from '../../../electron/library/clips/folded-text.ts';
import {
  articles,
  mapped,
  type Paragraphs,
  pick,
  placeOfSentence,
  type Random,
  randomFrom,
  textsOf,
  withOtherWord,
} from './changed-articles.ts';

const drawn = 250;
const all = articles();

const join = (paragraphs: Paragraphs) => textsOf(paragraphs).join('\n\n');

/** A clip of a sentence, found again in what its article has become. */
function foundAgain(before: Paragraphs, after: Paragraphs, number: number, knowing = true) {
  return foundIn(join(before), placeOfSentence(before, number), join(after), knowing);
}

function foundIn(before: string, place: Span | null, after: string, knowing = true) {
  assert.ok(place);
  const passage = { quote: before.slice(...place), ...contextOf(before, place) };
  const text = foldText(after);
  return findPassage(passage, text, knowing ? { text: foldText(before), place } : null);
}

const numbers = (paragraphs: Paragraphs) => paragraphs.flat().map(({ number }) => number);
/** Sentences whose words stand nowhere else in their article. */
function alone(paragraphs: Paragraphs): number[] {
  const words = paragraphs.flat().map(({ text }) => foldWords(text));
  return paragraphs
    .flat()
    .filter(
      ({ text }) => text.length > 20 && words.filter((word) => word.includes(foldWords(text))).length === 1,
    )
    .map(({ number }) => number);
}

/** The cases in which a sentence is not where it stands now. */
function misplaced(
  seed: number,
  change: (random: Random, article: Paragraphs, number: number) => Paragraphs,
): string[] {
  const random = randomFrom(seed);
  const wrong: string[] = [];
  for (let index = 0; index < drawn; index++) {
    const article = pick(random, all);
    const candidates = alone(article);
    if (candidates.length === 0) continue;
    const number = pick(random, candidates);
    const after = change(random, article, number);
    const place = placeOfSentence(after, number);
    const found = foundAgain(article, after, number);
    if (!found || !place || found.span.join() !== place.join())
      wrong.push(
        `${join(article).slice(...(placeOfSentence(article, number) ?? [0, 0]))} → ${JSON.stringify(found)} ≠ ${place}`,
      );
  }
  return wrong;
}

for (const [name, change] of [
  [
    'the text in the other Unicode form',
    (_random, article) => mapped(article, ({ text }) => text.normalize('NFD')),
  ],
  [
    'other spaces and typographic signs',
    (random, article) =>
      mapped(article, ({ text }) =>
        text
          .replace(/ /g, () => pick(random, [' ', ' ', '  ', '\u00a0', ' \u200b']))
          .replace(/"/g, '”')
          .replace(/'/g, '’'),
      ),
  ],
  [
    'a paragraph taken out',
    (random, article, number) => {
      const others = article.filter((one) => one.every((sentence) => sentence.number !== number));
      const out = others.length > 0 ? pick(random, others) : null;
      return article.filter((one) => one !== out);
    },
  ],
  [
    'edits in other sentences',
    (random, article, number) =>
      mapped(article, ({ number: own, text }) =>
        own === number || random() < 0.7 ? text : withOtherWord(random, text),
      ),
  ],
  [
    'the sentence before or after taken out',
    (random, article, number) => {
      const order = numbers(article);
      const out = order[order.indexOf(number) + pick(random, [-1, 1])];
      return mapped(article, ({ number: own, text }) => (own === out ? null : text));
    },
  ],
  [
    'a paragraph put in before',
    (_random, article) => [[{ number: -1, text: 'A line that was not there.' }], ...article],
  ],
] as [string, (random: Random, article: Paragraphs, number: number) => Paragraphs][]) {
  test(`a clip is where its sentence is after ${name}`, () => {
    assert.deepEqual(misplaced(1, change), []);
  });
}

test('a sentence whose words have changed is found in its place or nowhere', () => {
  const random = randomFrom(2);
  let found = 0;
  for (let index = 0; index < drawn; index++) {
    const article = pick(random, all);
    const number = pick(random, alone(article));
    const after = mapped(article, ({ number: own, text }) =>
      own === number ? withOtherWord(random, text) : text,
    );
    const here = foundAgain(article, after, number);
    if (!here) continue;
    found++;
    const place = placeOfSentence(after, number);
    assert.deepEqual(here.span, place, join(after).slice(...here.span));
    assert.ok(here.score >= 0.75 && here.score <= 1);
  }
  assert.ok(found > drawn * 0.8, `${found} of ${drawn} found`);
});

/** An article in which a sentence stands a second time, with one word different, somewhere else. */
function withTwin(random: Random, article: Paragraphs, number: number, twin: string): Paragraphs {
  const sentence = { number: -7, text: twin };
  const at = Math.floor(random() * (article.length + 1));
  if (random() < 0.3)
    return article.map((one) =>
      one.flatMap((own) =>
        own.number === number
          ? pick(random, [
              [own, sentence],
              [sentence, own],
            ])
          : [own],
      ),
    );
  if (random() < 0.4) {
    const around = article.find((one) => one.some((own) => own.number === number)) ?? [];
    const copy = around.map((own) =>
      own.number === number ? sentence : { number: -8 - own.number, text: own.text },
    );
    return [...article.slice(0, at), copy, ...article.slice(at)];
  }
  return [...article.slice(0, at), [sentence], ...article.slice(at)];
}

test('a clip whose sentence went is never at its lookalike', () => {
  const random = randomFrom(3);
  const wrong: string[] = [];
  for (let index = 0; index < 2 * drawn; index++) {
    const article = pick(random, all);
    const number = pick(random, alone(article));
    const own = article.flat().find((one) => one.number === number);
    assert.ok(own);
    const before = withTwin(random, article, number, withOtherWord(random, own.text));
    const after = mapped(before, ({ number: one, text }) =>
      one === number ? null : random() < 0.1 && one >= 0 ? withOtherWord(random, text) : text,
    );
    const found = foundAgain(before, after, number, index % 5 > 0);
    if (found) wrong.push(`${own.text} → ${join(after).slice(...found.span)} ${found.score}`);
  }
  assert.deepEqual(wrong, []);
});

test('a clip stays with its own sentence when a lookalike stays too', () => {
  const random = randomFrom(4);
  for (let index = 0; index < drawn; index++) {
    const article = pick(random, all);
    const number = pick(random, alone(article));
    const own = article.flat().find((one) => one.number === number);
    assert.ok(own);
    const before = withTwin(random, article, number, withOtherWord(random, own.text));
    const after = mapped(before, ({ number: one, text }) =>
      one !== number && one !== -7 && random() < 0.2 ? withOtherWord(random, text) : text,
    );
    const found = foundAgain(before, after, number);
    assert.deepEqual(found?.span, placeOfSentence(after, number), own.text);
  }
});

test('one of several places of a word is found again by what stands around it, and is nowhere once it is gone', () => {
  const random = randomFrom(5);
  const short = ['ASEAN', 'Việt Nam', '2026', 'the', 'Trung'];
  let found = 0;
  let cases = 0;
  for (let index = 0; index < drawn; index++) {
    const article = pick(random, all.slice(0, 5));
    const before = join(article);
    const word = pick(random, short);
    const places = [...before.matchAll(new RegExp(word, 'g'))].map(
      ({ index: at }): Span => [at, at + word.length],
    );
    if (places.length === 0) continue;
    cases++;
    const place = pick(random, places);
    const marked = `${before.slice(0, place[0])}\ue000${before.slice(place[0])}`;
    const edited = marked
      .split(' ')
      .map((one) => (!one.includes('\ue000') && random() < 0.05 && !one.includes(word) ? 'changed' : one))
      .join(' ');
    const here = foundIn(before, place, edited.replace('\ue000', ''));
    if (here) {
      found++;
      assert.equal(here.span[0], edited.indexOf('\ue000'));
    }
    const gone = before.slice(0, place[0]) + before.slice(place[1]);
    const nowhere = foundIn(before, place, gone);
    assert.equal(nowhere, null, `${word} at ${place}`);
  }
  assert.ok(found > cases * 0.95, `${found} of ${cases}`);
});

test('clips at the very start and end, over paragraphs, and of the whole text are found again', () => {
  const random = randomFrom(6);
  for (const article of all) {
    const before = join(article);
    const after = join(mapped(article, ({ text }) => text.normalize('NFD').replaceAll(' ', '  ')));
    const spans: Span[] = [
      [0, 40],
      [before.length - 40, before.length],
      [0, before.length],
    ];
    const middle = Math.floor(random() * (before.length - 300));
    spans.push([middle, middle + 300]);
    for (const span of spans) {
      const quote = before.slice(...span).trim();
      const start = before.indexOf(quote, span[0]);
      const found = foundIn(before, [start, start + quote.length], after);
      assert.ok(found, quote);
      assert.equal(foldWords(after.slice(...found.span)), foldWords(quote));
    }
  }
});

test('each of two places of a word in one line is told from the other, and neither stands in for it', () => {
  const before =
    'He said that ASEAN is ASEAN and will stay so, whatever is said of it elsewhere in the world.';
  const after = before.replace('elsewhere', 'in other parts').replace('He said', 'In Cebu he said again');
  const places = [...before.matchAll(/ASEAN/g)].map(({ index }): Span => [index, index + 5]);
  const now = [...after.matchAll(/ASEAN/g)].map(({ index }): Span => [index, index + 5]);
  assert.deepEqual(
    places.map((place) => foundIn(before, place, after)?.span),
    now,
  );
  for (const [start, end] of places) {
    const without = before.slice(0, start) + before.slice(end + 1);
    assert.equal(foundIn(before, [start, end], without), null);
  }
});
