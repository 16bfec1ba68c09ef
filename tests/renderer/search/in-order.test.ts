import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../../renderer/search/in-order.ts';

/** Questions whose answers come when the test says so. */
function questions() {
  const answers = new Map<string, (answer: string) => void>();
  const ask = inOrder((query: string) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    answers.set(query, resolve);
    return promise;
  });
  return { ask, answer: (query: string) => answers.get(query)?.(`answer to ${query}`) };
}

test('an answer that comes after that of a later question is dropped', async () => {
  const { ask, answer } = questions();
  const first = ask('a');
  const second = ask('as');
  answer('as');
  assert.equal(await second, 'answer to as');
  answer('a');
  assert.equal(await first, null);
});

test('answers that come in order all count, so that results follow each keystroke', async () => {
  const { ask, answer } = questions();
  const asked = ['a', 'as', 'ase'].map((query) => ask(query));
  for (const query of ['a', 'as', 'ase']) answer(query);
  assert.deepEqual(await Promise.all(asked), ['answer to a', 'answer to as', 'answer to ase']);
});
