import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hyphenate } from '../../../electron/library/export/hyphenate.ts';

const shown = (text: string, language = 'en') => hyphenate(text, language).replaceAll('\u00ad', '|');

test('long English words may be parted, three letters from either end at the least', () => {
  assert.equal(shown('notwithstanding difficulties'), 'notwith|stand|ing diffi|cul|ties');
  assert.equal(shown('They are short words'), 'They are short words');
  for (const word of shown('internationalisation organisation').split(' '))
    assert.match(word, /^[a-z]{3,}\|.*\|[a-z]{3,}$/);
});

test('names, compounds, addresses and Vietnamese stay whole, and a second time gives the same', () => {
  for (const text of [
    'Naypyidaw Secretary-General MULTILATERALISM',
    'https://example.org/communication/representations.html',
    'representations@communication.example',
  ])
    assert.equal(hyphenate(text, 'en'), text);
  assert.equal(hyphenate('chairmanship communication', 'vi'), 'chairmanship communication');
  assert.equal(shown('chairmanship'), shown('chairmanship'));
});
