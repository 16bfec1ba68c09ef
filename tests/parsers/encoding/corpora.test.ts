import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decode } from '../../../electron/parsers/encoding/decode.ts';
import { normalise } from '../../../electron/parsers/text/normalise.ts';

const samples = new URL('../../../../shared/corpora/encodings/sample/', import.meta.url);
const skip = existsSync(samples) ? false : 'shared/corpora/encodings is not here';

const twins: [file: string, twin: string, encoding: string][] = [
  ['tcvn/demo1-tcvn.txt', 'tcvn/demo1-utf8.txt', 'tcvn3'],
  ['tcvn/demo1-utf16le.txt', 'tcvn/demo1-utf8.txt', 'utf-16le'],
  ['uchardet_test_samples/vi/viscii.txt', 'uchardet_test_samples/vi/utf-8.txt', 'viscii'],
  ['uchardet_test_samples/vi/windows-1258.txt', 'uchardet_test_samples/vi/utf-8.txt', 'windows-1258'],
];
for (const [file, twin, encoding] of twins) {
  test(`${file} reads as its twin in UTF-8`, { skip }, () => {
    const decoded = decode(readFileSync(new URL(file, samples)));
    const expected = decode(readFileSync(new URL(twin, samples)));
    assert.equal(decoded.encoding, encoding);
    assert.equal(decoded.certain, true);
    assert.equal(normalise(decoded.text), normalise(expected.text));
  });
}
