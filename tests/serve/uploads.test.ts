import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { largestUpload } from '../../electron/contract/limits.ts';
import { sourceTokens } from '../../electron/host/source-tokens.ts';
import { type Upload, uploads } from '../../electron/serve/uploads.ts';

function upload(...chunks: string[]): Upload {
  const headers = { 'x-attache-name': 'a.txt' };
  return Object.assign(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), { headers });
}

test('What was uploaded is kept for its owner alone, and removed at the end', async () => {
  const tokens = sourceTokens();
  const kept = await uploads(tokens);
  const result = await kept.receive(upload('one ', 'two'));
  assert.ok(result.ok);
  const source = tokens.find(result.value);
  assert.ok(source);
  assert.equal(source.name, 'a.txt');
  assert.equal(readFileSync(source.path, 'utf8'), 'one two');
  if (process.platform !== 'win32') assert.equal(statSync(source.path).mode & 0o777, 0o600);
  await kept.close();
  assert.equal(existsSync(source.path), false);
});

test('What is too large stands as a hole that the import will refuse', async (t) => {
  const tokens = sourceTokens();
  const kept = await uploads(tokens, 10);
  t.after(() => kept.close());
  const result = await kept.receive(upload('0123456789', 'x'));
  assert.ok(result.ok);
  const { size, blocks } = statSync(tokens.find(result.value)?.path ?? '');
  assert.equal(size, largestUpload + 1);
  assert.ok(blocks < 1_000, 'it takes no room');
});

test('A body that does not end is broken off', async (t) => {
  const kept = await uploads(sourceTokens(), 10);
  t.after(() => kept.close());
  const endless = function* () {
    for (;;) yield Buffer.alloc(65_536);
  };
  const body = Object.assign(Readable.from(endless()), { headers: { 'x-attache-name': 'endless.txt' } });
  const result = await kept.receive(body);
  assert.equal(!result.ok && result.failure.code, 'unreadable');
});
