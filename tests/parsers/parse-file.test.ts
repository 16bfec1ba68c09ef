import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeArticle } from '../../electron/parsers/compose.ts';
import { parseFile } from '../../electron/parsers/parse-file.ts';
import { isParseAnswer } from '../../electron/parsers/parser-protocol.ts';
import { importedAt } from './parsed.ts';

const bytes = new TextEncoder().encode(
  'Ministers meet in Dili\n\nHanoi (VNA) – The ministers met on January 14, 2026.',
);

test('a file comes with all that the library keeps of it', async () => {
  const result = await parseFile({ id: 1, name: 'a.txt', bytes, importedAt });
  assert.ok(result.ok && isParseAnswer({ id: 1, result }));
  const [item] = result.value.items;
  assert.ok(item?.result.ok);
  const { facts, sha256, ordinal, signature } = item.result.value;
  assert.deepEqual(
    [item.name, ordinal, sha256.length, facts.title],
    ['a.txt', 0, 64, 'Ministers meet in Dili'],
  );
  assert.ok(signature.length > 0);
  assert.equal(wholeArticle(item.result.value).text, 'Hanoi (VNA) – The ministers met on January 14, 2026.');
});

test('what is nothing to read, or nothing at all, says so', async () => {
  const codeOf = async (name: string, content: Uint8Array) => {
    const result = await parseFile({ id: 1, name, bytes: content, importedAt });
    return result.ok ? 'ok' : result.failure.code;
  };
  assert.equal(await codeOf('a.txt', new Uint8Array()), 'empty');
  assert.equal(
    await codeOf('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)),
    'unsupported-format',
  );
});

test('a body that could not be read again is none', async () => {
  const result = await parseFile({ id: 1, name: 'a.txt', bytes, importedAt });
  assert.ok(result.ok);
  const file = result.value.items[0]?.result;
  assert.ok(file?.ok);
  const withBody = (body: Uint8Array) => ({
    id: 1,
    result: {
      ok: true,
      value: { items: [{ name: 'a', result: { ok: true, value: { ...file.value, body } } }] },
    },
  });
  assert.ok(isParseAnswer(withBody(file.value.body)));
  for (const body of ['text', 'text\0[]', 'text\0[]\0[', 'text\0[["paragraph"]]\0[]', 'text\0[]\0[[1]]'])
    assert.equal(isParseAnswer(withBody(Buffer.from(body))), false, body);
  assert.equal(isParseAnswer(withBody(Buffer.from('\xff\0[]\0[]', 'latin1'))), false);
});

test('an answer of another shape is none', () => {
  for (const message of [
    null,
    { id: 1 },
    { id: 1, result: { ok: true, value: 'nonsense' } },
    { id: 1, result: { ok: true, value: { items: [{ name: 'a', result: { ok: true, value: {} } }] } } },
    { id: 1, result: { ok: false, failure: {} } },
  ])
    assert.equal(isParseAnswer(message), false);
  assert.ok(isParseAnswer({ id: 1, result: { ok: false, failure: { code: 'empty' } } }));
});
