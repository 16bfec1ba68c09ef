import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectFormat } from '../../electron/parsers/detect-format.ts';
import { storeZip } from '../../electron/parsers/zip/store-zip.ts';

const format = (name: string, content: string | Uint8Array) =>
  detectFormat(name, typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
const mail = 'From: a@example.org\r\nTo: b@example.org\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n';

test('a file is what its content says, whatever its name', () => {
  const cases: [string, string, string | null][] = [
    ['a.txt', '%PDF-1.7\n', 'pdf'],
    ['a', '{\\rtf1\\ansi', 'rtf'],
    ['a.txt', '<!DOCTYPE html><html><head>', 'html'],
    ['a.dat', '\n<!-- saved from url=(0020)https://example.org/ -->\n<html>', 'html'],
    ['a.doc', '<html xmlns:o="urn:schemas-microsoft-com:office:office">', 'html'],
    ['a.xml', '<?xml version="1.0"?>\n<nitf><head/></nitf>', 'nitf'],
    ['a.xml', '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">', 'newsml'],
    ['a.xml', '<?xml version="1.0"?><rss version="2.0">', 'feed'],
    ['a.html', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['a.xml', '<?xml version="1.0"?><catalog>', null],
    ['a.json', '{"uri": "urn:1", "headline": "Talks"}', 'ninjs'],
    ['a.json', '{"name": "attache"}', null],
    ['a', `${mail}\r\nHello`, 'eml'],
    ['a', `From a@example.org Thu Jan 15 10:00:00 2026\r\n${mail}\r\nHello`, 'mbox'],
    [
      'a',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n',
      'mhtml',
    ],
    ['a.bin', '\x00\x01\x02', null],
    ['a.docx', '\xd0\xcf\x11\xe0\xa1\xb1', 'docx'],
    ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1', null],
  ];
  for (const [name, content, expected] of cases) assert.equal(format(name, content), expected, content);
});

test('a zip is what its entries say', () => {
  const zip = (...names: string[]) => storeZip(names.map((name) => ({ name, bytes: Buffer.from('x') })));
  const opened = 'application/vnd.oasis.opendocument.text';
  assert.equal(format('a.zip', zip('[Content_Types].xml', 'word/document.xml')), 'docx');
  assert.equal(format('a.zip', storeZip([{ name: 'mimetype', bytes: Buffer.from(opened) }])), 'odt');
  assert.equal(format('a.docx', zip('[Content_Types].xml', 'xl/workbook.xml')), null);
  assert.equal(format('a.docx', zip('[Content_Types].xml', 'word/main.xml')), 'docx');
  const packed = zip('content.xml', 'META-INF/manifest.xml', 'mimetype');
  assert.deepEqual([format('a.odt', packed), format('a.ods', packed)], ['odt', null]);
  const field = Buffer.from(storeZip([{ name: 'mimetype', bytes: Buffer.from(`UUUU${opened}`) }]));
  field.writeUInt16LE(4, 28);
  assert.equal(format('a', field), 'odt');
  assert.equal(format('a', zip('story.txt')), 'zip');
  assert.equal(format('a', zip()), 'zip');
  assert.equal(format('a.pages', zip('preview.jpg', 'Index/Document.iwa')), null);
});

test('a zip of Word files that are stored as they are is a zip, whatever stands inside them', () => {
  const word = storeZip([{ name: 'word/document.xml', bytes: Buffer.from('x') }]);
  assert.equal(format('a.zip', storeZip([{ name: 'a.docx', bytes: word }])), 'zip');
  const commented = Buffer.concat([storeZip([{ name: 'a.docx', bytes: word }]), Buffer.from('made by hand')]);
  assert.equal(format('a.zip', commented), 'zip');
});

test('text is what its name says', () => {
  const text = 'Ministers meet in Dili\n\nThey talked about fish.';
  for (const [name, expected] of [
    ['a.txt', 'text'],
    ['a', 'text'],
    ['a.log', 'text'],
    ['a.md', 'markdown'],
    ['a.htm', 'html'],
    ['a.eml', 'eml'],
  ] as const)
    assert.equal(format(name, text), expected, name);
  assert.equal(format('a.log', Buffer.from(`\ufeff${text}`, 'utf16le')), 'text');
});

test('a story that begins with lines of metadata is no mail', () => {
  assert.equal(format('a.txt', 'Title: Talks\nDate: 2026-01-14\nFrom: Hanoi\n\nThey met.'), 'text');
});

test('a Word file that is cut off is still a Word file, so that it can be told', () => {
  const head = Buffer.from('PK\x03\x04 ... [Content_Types].xml and so', 'latin1');
  assert.equal(detectFormat('story.docx', head), 'docx');
  assert.equal(detectFormat('story.odt', head), 'odt');
  assert.equal(detectFormat('story.zip', head), null);
});
