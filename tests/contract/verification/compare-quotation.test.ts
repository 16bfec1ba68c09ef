import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareQuotation } from '../../../electron/contract/verification/compare.ts';
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
