import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestNext } from '../../../renderer/search/newest-next.ts';

/** Questions whose answers come when the test says so; `asked` are those that were really asked. */
function questions() {
  const asked: string[] = [];
  const answers = new Map<string, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  const ask = newestNext((query: string) => {
    asked.push(query);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    answers.set(query, { resolve, reject });
    return promise;
  });
  return {
    asked,
    ask,
    answer: (query: string) => answers.get(query)?.resolve(`answer to ${query}`),
    fail: (query: string) => answers.get(query)?.reject(new Error(query)),
  };
}

test('while a heavy question is answered only the newest of the next ones waits', async () => {
  const { asked, ask, answer } = questions();
  const [first, second, third] = [ask('a'), ask('as'), ask('ase')];
  assert.deepEqual(asked, ['a']);
  assert.equal(await second, null);
  answer('a');
  assert.equal(await first, 'answer to a');
  assert.deepEqual(asked, ['a', 'ase']);
  answer('ase');
  assert.equal(await third, 'answer to ase');
});

test('a question that comes alone is asked at once, also after one that failed', async () => {
  const { asked, ask, answer, fail } = questions();
  const first = ask('a');
  const second = ask('b');
  fail('a');
  await assert.rejects(first);
  answer('b');
  assert.equal(await second, 'answer to b');
  const third = ask('c');
  answer('c');
  assert.equal(await third, 'answer to c');
  assert.deepEqual(asked, ['a', 'b', 'c']);
});
