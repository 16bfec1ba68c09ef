import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../electron/parsers/encoding/decode.ts';
import { repairText } from '../../../electron/parsers/encoding/mojibake.ts';
import { encode } from './encode.ts';

const texts = [
  'Thủ tướng Phạm Minh Chính “sẽ” thăm Đà Nẵng và là Đặng Ngọc Ỷ – café.',
  'ĐẠI HỘI ĐẢNG TOÀN QUỐC',
  '“We don’t know — it’s €5,” he said.',
];

/** The signs that the bytes have by themselves, latin-1. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function windows1252(text: string): string {
  return decode(Buffer.from(text), { forced: 'windows-1252' }).text;
}

test('UTF-8 that was read as windows-1252 or latin-1, once or twice, is repaired', () => {
  for (const text of texts) {
    for (const spoil of [latin1, windows1252]) {
      assert.deepEqual(repairText(spoil(text)), { text, repaired: true });
      assert.deepEqual(repairText(spoil(spoil(text))), { text, repaired: true });
    }
  }
});

test('a spoilt passage is repaired beside one that is not', () => {
  const [text = ''] = texts;
  const mixed = `Đà “Nẵng” là… ${windows1252(text)} (é)`;
  assert.equal(repairText(mixed).text, `Đà “Nẵng” là… ${text} (é)`);
});

test('a byte 0xa0 that became a common space is found again', () => {
  const spoilt = windows1252('Ông ấy là người Việt Nam và đã về').replaceAll('\u00a0', ' ');
  assert.equal(repairText(spoilt).text, 'Ông ấy là người Việt Nam và đã về');
});

test('letters and marks that stand apart are composed', () => {
  for (const text of texts.slice(0, 2))
    assert.deepEqual(repairText(text.normalize('NFD')), { text, repaired: true });
});

test('VNI and TCVN3 that were taken for windows-1252 are repaired', () => {
  const text = 'Thủ tướng Phạm Minh Chính thăm Việt Nam và Lào';
  for (const encoding of ['vni', 'tcvn3', 'viscii']) {
    const bytes = encode(text, encoding);
    assert.ok(bytes);
    const spoilt = new TextDecoder('latin1').decode(bytes);
    assert.deepEqual(repairText(spoilt), { text, repaired: true });
  }
});

test('what is as it should be is left alone', () => {
  for (const text of [
    ...texts,
    'né…” à “là” é… É” Ô”',
    'Le café où l’on naît, déjà vu, Noël, haïr, aïeul: «là»',
    'São Paulo, España, Malmö, Größe, “Ä”, Ångström, Dvořák, Łódź',
    'IRMÔ © 2026',
    '越南总理 “là” né',
  ])
    assert.deepEqual(repairText(text), { text, repaired: false });
});

test('a text that was repaired says so', () => {
  assert.equal(decode(Buffer.from('Việt Nam')).repaired, false);
  assert.equal(decode(Buffer.from(latin1('Việt Nam'))).repaired, true);
});
