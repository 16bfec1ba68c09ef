import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateline } from '../../../electron/parsers/story/dateline.ts';
import { parsed } from '../parsed.ts';

const rest = 'The minister arrived on Monday.';

test('datelines in the hands of many agencies', () => {
  const cases: [string, string | null, string | null, string | null][] = [
    ['Hanoi (VNA) – ', 'Hanoi', 'VNA', null],
    ['Ho Chi Minh City (VNA) - ', 'Ho Chi Minh City', 'VNA', null],
    ['KUALA LUMPUR, Jan 19 (Bernama) -- ', 'Kuala Lumpur', 'Bernama', 'null-1-19'],
    ['HÀ NỘI, 15/1 (TTXVN) ', 'Hà Nội', 'TTXVN', 'null-1-15'],
    ['Hà Nội (TTXVN 15/1) - ', 'Hà Nội', 'TTXVN', 'null-1-15'],
    ['Hà Nội, ngày 5/2/2026 – ', 'Hà Nội', null, '2026-2-5'],
    ['VIENTIANE, Feb. 3 (Xinhua) -- ', 'Vientiane', 'Xinhua', 'null-2-3'],
    ['HANOI, Vietnam (AP) — ', 'Hanoi', 'AP', null],
    ['LONDON, Jan 15 (Reuters) - ', 'London', 'Reuters', 'null-1-15'],
    ['BEIJING/TAIPEI, January 15, 2026 (AFP) - ', 'Beijing/Taipei', 'AFP', '2026-1-15'],
    ['MOSCOW, January 15. /TASS/. ', 'Moscow', 'TASS', 'null-1-15'],
    ['Jakarta (ANTARA) - ', 'Jakarta', 'ANTARA', null],
    ['WASHINGTON, D.C. — ', 'Washington', null, null],
    ['HÀ NỘI — ', 'Hà Nội', null, null],
    ['PHNOM PENH, 3 February 2026 — ', 'Phnom Penh', null, '2026-2-3'],
    ['AKP Phnom Penh, January 15, 2026 — ', 'Phnom Penh', 'AKP', '2026-1-15'],
    ['NDO/VNA - ', null, 'NDO', null],
    ['(TTXVN) - ', null, 'TTXVN', null],
    ['VOV.VN - ', null, 'VOV.VN', null],
  ];
  for (const [text, place, agency, day] of cases) {
    const dateline = readDateline(text + rest);
    assert.ok(dateline, text);
    assert.deepEqual([dateline.place, dateline.agency], [place, agency], text);
    assert.equal(dateline.day && `${dateline.day.year}-${dateline.day.month}-${dateline.day.day}`, day, text);
    assert.equal((text + rest).slice(dateline.length).trimStart(), rest);
  }
});

test('sentences that begin like datelines are none', () => {
  for (const text of [
    'Vietnam – Laos relations have never been better.',
    'The Association of Southeast Asian Nations (ASEAN) and its partners met.',
    'Minister of Foreign Affairs Le Hoai Trung (R) receives the Ambassador.',
    'Hanoi, January 15 was a cold day.',
    'On January 28, in Cebu City, the deputy minister attended.',
    'Ngày 15/1, tại Hà Nội, hai bên đã ký.',
    'New Zealand is one of the partners - and a friend.',
  ]) {
    assert.equal(readDateline(text), null, text);
  }
});

test('capitals that stand elsewhere in the story are an acronym and no place', () => {
  assert.equal(
    parsed('ASEAN – a bloc of eleven – met in Cebu.', 'The ministers of ASEAN spoke.').place,
    null,
  );
  assert.equal(parsed('CEBU – The bloc met.', 'The ministers of ASEAN spoke in Cebu.').place, 'Cebu');
});
