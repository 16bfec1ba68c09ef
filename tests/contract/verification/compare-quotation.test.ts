import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareQuotation } from '../../../electron/contract/verification/compare.ts';
import { restorations, restored } from '../../../electron/contract/verification/restore.ts';
import { mutations, newsSentences, seededPick, typography } from '../../support/quotations.ts';

const sentences = newsSentences();

test('500 quotations of the press, each changed once in substance, are all altered, at the changed words', () => {
  const pick = seededPick(5);
  const kinds = Object.entries(mutations);
  const wrong: string[] = [];
  for (let count = 0; count < 500; ) {
    const [name, mutate] = kinds[count % kinds.length] ?? ['', () => null];
    const { text: source } = pick(sentences);
    const mutated = mutate(source, pick);
    if (!mutated || mutated.text === source) continue;
    count++;
    const { state, differences } = compareQuotation(mutated.text, source);
    const [start, end] = mutated.at;
    // A word beside the place may be marked for one that is gone or doubled; none farther away may.
    const from = Math.max(0, mutated.text.slice(0, start).search(/\S+\s*$/));
    const until = end + (/^\S*\s*\S*/.exec(mutated.text.slice(end))?.[0].length ?? 0);
    const there = differences.some(({ quoted }) => quoted[0] <= until && quoted[1] >= from);
    const elsewhere = differences.some(({ quoted }) => quoted[0] < from || quoted[1] > until);
    if (state !== 'altered' || !there || elsewhere)
      wrong.push(
        `${name} ${state}: ${mutated.text} [${mutated.at}] | ${source} ${JSON.stringify(differences)}`,
      );
  }
  assert.deepEqual(wrong, []);
});

test('500 quotations of the press with changes of type only are all verbatim, and each change is said', () => {
  const pick = seededPick(6);
  const kinds = Object.values(typography);
  const wrong: string[] = [];
  for (let count = 0; count < 500; ) {
    const { text: source } = pick(sentences);
    const quoted = [pick(kinds), pick(kinds)].reduce((text, change) => change(text, pick), source);
    if (quoted === source) continue;
    count++;
    const { state, allowed, differences } = compareQuotation(quoted, source);
    if (state !== 'verbatim' || allowed.length === 0)
      wrong.push(`${state} ${allowed}: ${quoted} | ${source} ${JSON.stringify(differences)}`);
  }
  assert.deepEqual(wrong, []);
});

/** The kinds of differences, else of allowed changes, of a quotation. */
function found(quoted: string, source: string, excerpt = false): string {
  const { differences, allowed } = compareQuotation(quoted, source, excerpt);
  return [...new Set(differences.length > 0 ? differences.map(({ kind }) => kind) : allowed)].join();
}

test('an editor may leave words out and put words in brackets, in the order of the source', () => {
  const source = 'The foreign minister, Le Hoai Trung, will attend the meeting in Hanoi today.';
  for (const [quoted, change] of [
    ['The foreign minister […] will attend the meeting in Hanoi today.', 'shortened'],
    ['The foreign minister … will attend the meeting (...) today.', 'shortened'],
    ['…will attend the meeting in Hanoi today', 'shortened,end-punctuation'],
    ['[He] will attend the meeting in Hanoi today.', 'inserted'],
    ['[t]he foreign minister, Le Hoai Trung, will attend the meeting in Hanoi [sic] today.', 'inserted'],
    ['The foreign minister […] will not attend the meeting in Hanoi today.', 'negation'],
    ['The foreign minister […] the meeting in Hanoi will attend today.', 'added'],
    ['The foreign minister […] will attend 3 meetings in Hanoi today.', 'number'],
  ] as const)
    assert.equal(found(quoted, source), change, quoted);
});

test('neither an ellipsis nor a bracket takes a "not", a number or a unit away, or brings one in', () => {
  for (const [quoted, source, kind] of [
    ['He will […] attend the talks.', 'He will not attend the talks.', 'negation'],
    ['He will [gladly] attend the talks.', 'He will not attend the talks.', 'negation'],
    ['Trade rose by [15] percent.', 'Trade rose by 12 percent.', 'number'],
    ['Trade rose by [some] percent.', 'Trade rose by 12 percent.', 'number'],
    ['Trade in [20]26 rose.', 'Trade in 2026 rose.', 'number'],
    ['Họ [không] đồng ý.', 'Họ đồng ý.', 'negation'],
  ] as const)
    assert.ok(found(quoted, source).split(',').includes(kind), quoted);
  assert.equal(compareQuotation('a hope[less] case', 'a hope case').state, 'altered');
});

test('signs that change what a number says are never typography', () => {
  for (const [quoted, source] of [
    ['Tăng 1,5 lần', 'Tăng 15 lần'],
    ['Tăng 1,5 lần', 'Tăng 1.5 lần'],
    ['It fell by 5 degrees', 'It fell by −5 degrees'],
    ['It grew by 5', 'It grew by 5%'],
    ['It grew by 5%', 'It grew by 5‰'],
    ['It cost $5', 'It cost €5'],
    ['It cost 1 200', 'It cost 1200'],
    ['Is it so?', 'Is it so'],
  ] as const)
    assert.equal(compareQuotation(quoted, source).state, 'altered', quoted);
  assert.equal(found('It fell by -5 %, to 3 - 5.', 'It fell by −5%, to 3–5.'), 'dashes,spaces');
});

test('the tone mark may stand on either vowel, and must be the same', () => {
  assert.equal(found('Hòa bình, thúy, khỏe', 'Hoà bình, thuý, khoẻ'), 'tone-placement');
  assert.equal(found('Hóa bình', 'Hoà bình'), 'tone');
  assert.equal(found('Hoa bình', 'Hoà bình'), 'tone');
  assert.equal(found('đảng ta vì dân', 'Đảng ta vì dân'), 'first-letter');
  assert.equal(found('Theo đảng ta', 'Theo Đảng ta'), 'case');
  assert.equal(found('Kết qủa, gìa', 'Kết quả, già'), 'tone-placement');
  assert.equal(found('Mạng lưới điện... đảng ta', 'Mạng lưới điện... Đảng ta'), 'case');
  assert.equal(found('Mạng lưới […] đảng ta', 'Mạng lưới điện và Đảng ta'), 'shortened,first-letter');
});

test('a word that lines’ ends broke is whole, however often and on whichever side', () => {
  const whole = 'International cooperation grows.';
  assert.equal(found('Inter-\nna-\ntional cooperation grows.', whole), 'hyphenation');
  assert.equal(found(whole, 'Interna-\ntional coop-\nera-\ntion grows.'), 'hyphenation');
  assert.equal(
    found('Inter-\nnational cooperation grows.', 'Interna-\ntional cooperation grows.'),
    'hyphenation',
  );
  assert.equal(
    found('“Inter-\nnational cooperation grows.', `Inter-\nnational cooperation grows.`),
    'quotation-marks',
  );
  assert.equal(found('Inter-\nna-\ntionals cooperation grows.', whole), 'word');
});

test('an excerpt may not begin behind a "not" or tear a number from its unit', () => {
  const source = 'Vietnam will not attend, but 12 percent of the members in South-East Asia will.';
  for (const [quoted, kind] of [
    ['members in South-East Asia', 'shortened'],
    ['12 percent of the members', 'shortened'],
    ['percent of the members', 'left-out'],
    ['attend', 'left-out'],
    ['members in South', 'left-out'],
  ] as const) {
    const changes = found(quoted, source, true);
    if (kind === 'shortened') assert.equal(changes, kind, quoted);
    else assert.equal(compareQuotation(quoted, source, true).state, 'altered', quoted);
  }
});

test('whatever is compared gets an answer, and the spans lie in their texts', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab 1,.…[]“”"\'’-–−%ạđĐ\u0301\u00ad\n()'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, fc.boolean(), (quoted, source, excerpt) => {
      const { state, differences, leftOut } = compareQuotation(quoted, source, excerpt);
      assert.equal(state === 'altered', differences.length > 0);
      for (const one of [...differences, ...leftOut]) {
        assert.ok(one.quoted[0] >= 0 && one.quoted[0] <= one.quoted[1] && one.quoted[1] <= quoted.length);
        assert.ok(one.source[0] >= 0 && one.source[0] <= one.source[1] && one.source[1] <= source.length);
      }
      assert.equal(compareQuotation(quoted, quoted).state, 'verbatim');
    }),
    { numRuns: 5_000, seed: 7 },
  );
});

test('500 quotations of the press, each changed once in substance, are verbatim again when their words are restored', () => {
  const pick = seededPick(9);
  const kinds = Object.values(mutations);
  const wrong: string[] = [];
  for (let count = 0; count < 500; ) {
    const { text: source } = pick(sentences);
    const mutated = kinds[count % kinds.length]?.(source, pick);
    if (!mutated || mutated.text === source) {
      if (pick([true, false, false])) count++;
      continue;
    }
    count++;
    const { differences } = compareQuotation(mutated.text, source);
    const back = restored(mutated.text, restorations(mutated.text, source, differences));
    if (compareQuotation(back, source).differences.length > 0)
      wrong.push(`${mutated.text} | ${back} | ${source}`);
  }
  assert.deepEqual(wrong, []);
});
