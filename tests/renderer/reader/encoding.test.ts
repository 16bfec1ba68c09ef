import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUncertain } from '../../../renderer/reader/encoding.ts';

test('it is asked about an encoding that bytes can be read in by accident, and about no other', () => {
  for (const encoding of ['windows-1258', 'windows-1252', 'tcvn3', 'viscii'])
    assert.ok(isUncertain(encoding));
  for (const encoding of ['utf-8', 'UTF-8', 'utf-16le', 'us-ascii', null]) assert.ok(!isUncertain(encoding));
});
