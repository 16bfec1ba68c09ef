import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, decodeText } from '../../../electron/parsers/encoding/decode.ts';
import { previewEncodings } from '../../../electron/parsers/encoding/previews.ts';
import { encode } from './encode.ts';

const vietnamese = 'Thủ tướng Phạm Minh Chính sẽ thăm Lào và đặt vòng hoa, theo “Tuổi Trẻ” – ngày 5/1…';
const western = '“We’re here – and it’s €5,” he said at the café. Voilà, naïve as it is.';

function encoded(text: string, encoding: string): Uint8Array {
  const bytes = encode(text, encoding);
  assert.ok(bytes, `${encoding} lacks a sign of "${text}"`);
  return bytes;
}

test('UTF-8 is read with and without its mark', () => {
  for (const mark of ['', '\ufeff']) {
    const { text, encoding, certain, repaired, replaced } = decode(Buffer.from(mark + vietnamese));
    assert.deepEqual(
      { text, encoding, certain, repaired, replaced },
      { text: vietnamese, encoding: 'utf-8', certain: true, repaired: false, replaced: false },
    );
  }
});

test('UTF-16 is read in both orders, with and without its mark', () => {
  for (const mark of ['', '\ufeff']) {
    const little = Buffer.from(mark + vietnamese, 'utf16le');
    const big = Buffer.from(little).swap16();
    assert.deepEqual([decode(little).encoding, decode(little).text], ['utf-16le', vietnamese]);
    assert.deepEqual([decode(big).encoding, decode(big).text], ['utf-16be', vietnamese]);
  }
});

for (const encoding of ['windows-1258', 'tcvn3', 'vni']) {
  test(`Vietnamese in ${encoding} is read, with the quotation marks of Windows`, () => {
    const decoded = decode(encoded(vietnamese, encoding));
    assert.deepEqual([decoded.encoding, decoded.text, decoded.certain], [encoding, vietnamese, true]);
  });
}

for (const encoding of ['viscii', 'tcvn5712']) {
  test(`Vietnamese in ${encoding} is read, with the capitals that have tones`, () => {
    const capitals = 'ĐẠI HỘI ĐẢNG TOÀN QUỐC LẦN THỨ XIV khai mạc tại Hà Nội';
    const decoded = decode(encoded(capitals, encoding));
    assert.deepEqual([decoded.encoding, decoded.text, decoded.certain], [encoding, capitals, true]);
  });
}

test('capitals that ABC leaves to a font become capitals', () => {
  const bytes = encoded('HộI NGHị TRUNG ươNG bàn về kinh tế và giáo dục', 'tcvn3');
  assert.equal(decode(bytes).text, 'HỘI NGHỊ TRUNG ƯƠNG bàn về kinh tế và giáo dục');
});

test('English and French with a few 8-bit signs are windows-1252', () => {
  const french = 'Le président a déclaré à l’Assemblée où l’été fut chaud que les élèves étaient là.';
  const names = 'The talks with São Paulo, Malmö and others.';
  for (const text of [
    western,
    french,
    'the “best” one',
    '“I am sure of the outcome,” he said to them.',
    names,
    'It is 5° today',
  ]) {
    const decoded = decode(encoded(text, 'windows-1252'));
    assert.deepEqual([decoded.encoding, decoded.text, decoded.certain], ['windows-1252', text, true]);
  }
});

test('other encodings are read where chardet is sure', () => {
  const texts = {
    'windows-1251': 'Президент заявил сегодня, что переговоры будут продолжены в ближайшее время.',
    gb18030: '国家主席今天在北京会见了越南总理，双方就两国关系交换了意见。',
    big5: '國家主席今天在北京會見了越南總理，雙方就兩國關係交換了意見。',
    shift_jis: '首相は本日、ベトナムの首相と会談し、両国関係について意見を交換した。',
    'euc-kr': '대통령은 오늘 베트남 총리와 회담을 갖고 양국 관계에 대해 의견을 나눴다.',
  };
  for (const [encoding, text] of Object.entries(texts)) {
    const decoded = decode(encoded(text, encoding));
    assert.deepEqual([decoded.encoding, decoded.text], [encoding, text]);
  }
});

test('markup and English around the words of another script do not hide its encoding', () => {
  const feed = '<entry><title>Daily news</title><updated>Wednesday</updated></entry>\n'.repeat(20);
  const words = {
    'koi8-r': 'Президент заявил сегодня, что переговоры будут продолжены в ближайшее время в столице.',
    'windows-1251': 'Министрите на двете страни се срещнаха в столицата и обсъдиха търговията и риболова.',
    'euc-jp': '首相は本日、ベトナムの首相と会談し、両国の関係について意見を交換した。'.repeat(4),
  };
  for (const [encoding, text] of Object.entries(words)) {
    const decoded = decode(encoded(feed + text, encoding));
    assert.deepEqual([decoded.encoding, decoded.text], [encoding, feed + text]);
  }
});

test('what the format declares is believed, but not against valid UTF-8 nor against the words', () => {
  const polish = encoded('Łódź i Kraków', 'windows-1250');
  assert.equal(decode(polish, { declared: 'windows-1250' }).text, 'Łódź i Kraków');
  assert.equal(decode(Buffer.from(vietnamese), { declared: 'iso-8859-1' }).text, vietnamese);
  assert.equal(decode(encoded(vietnamese, 'vni'), { declared: 'iso-8859-1' }).text, vietnamese);
});

test('what the analyst chose is followed, whatever it gives', () => {
  const bytes = encoded(vietnamese, 'vni');
  assert.equal(decode(bytes, { forced: 'vni' }).text, vietnamese);
  const { encoding, text } = decode(bytes, { forced: 'viscii' });
  assert.equal(encoding, 'viscii');
  assert.notEqual(text, vietnamese);
});

test('two readings that are nearly as likely are uncertain', () => {
  const decoded = decode(Uint8Array.of(0xf0, 0xb3, 0xe4, 0x20, 0xa1, 0xb7));
  assert.equal(decoded.certain, false);
});

test('damaged UTF-8 stays UTF-8 with its signs replaced', () => {
  const bytes = Buffer.concat([Buffer.from(vietnamese), Uint8Array.of(0xff), Buffer.from(' và nước')]);
  const decoded = decode(bytes);
  assert.equal(decoded.text, `${vietnamese}\ufffd và nước`);
  assert.deepEqual([decoded.encoding, decoded.replaced], ['utf-8', true]);
});

test('a binary is unreadable and white space is empty', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3);
  const code = (bytes: Uint8Array) => {
    const result = decodeText(bytes, 'x.txt');
    return result.ok ? 'ok' : `${result.failure.code} ${result.failure.about}`;
  };
  assert.equal(code(png), 'unreadable x.txt');
  assert.equal(code(Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 251)), 'unreadable x.txt');
  assert.equal(code(Buffer.from(' \n\ufeff\t')), 'empty x.txt');
  assert.equal(code(new Uint8Array(0)), 'empty x.txt');
});

test('previews begin with the likeliest reading and show where they differ', () => {
  const bytes = encoded(`${'plain words\n'.repeat(60)}${vietnamese}`, 'vni');
  const previews = previewEncodings(bytes);
  assert.deepEqual(previews[0], { encoding: 'vni', preview: vietnamese });
  assert.ok(previews.length >= 4);
  assert.equal(new Set(previews.map(({ preview }) => preview)).size, previews.length);
});
