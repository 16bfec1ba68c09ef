import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asRead } from '../../../electron/parsers/pdf/right-to-left.ts';

test('a line that runs to the left is turned round, its figures and Latin words are not', () => {
  const cases = [
    ['.רשה םע שגפנו (יעיבר םוי) 2026 ראוניב 14-ב', 'ב-14 בינואר 2026 (יום רביעי) ונפגש עם השר.'],
    ['.هﺮﻴﻈﻧ ﻰﻘﺘﻟاو 2026 ﺮﻳﺎﻨﻳ 14', '14 يناير 2026 والتقى نظيره.'],
    ['Viet Nam News ןותיעה לש ריכב בתכ', 'כתב בכיר של העיתון Viet Nam News'],
    ['3.5% ,12:30', '3.5% ,12:30'],
  ];
  for (const [drawn = '', read] of cases) assert.equal(asRead(drawn), read);
});

test('a line that runs to the right stays as it is, with a foreign word in it too', () => {
  for (const line of ['Hà Nội (TTXVN) – 14/1', 'The word שלום means peace.', ''])
    assert.equal(asRead(line), line);
});
