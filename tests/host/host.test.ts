import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { exportName } from '../../electron/host/file-name.ts';
import { isTooLarge } from '../../electron/host/input-size.ts';
import { countPages } from '../../electron/host/page-count.ts';
import { sourceTokens } from '../../electron/host/source-tokens.ts';

test('A token stands for one source, as often as it is asked for', () => {
  const tokens = sourceTokens();
  const first = tokens.add({ path: '/a' });
  const second = tokens.add({ path: '/b', name: 'b.txt' });
  assert.deepEqual(tokens.find(second), { path: '/b', name: 'b.txt' });
  assert.deepEqual(tokens.find(second), { path: '/b', name: 'b.txt' });
  assert.deepEqual(tokens.find(first), { path: '/a' });
  assert.equal(sourceTokens().find(first), null);
});

test('A note’s title becomes a file name that every system takes', () => {
  assert.equal(exportName('Đường đi', 'pdf'), 'Đường đi.pdf');
  assert.equal(exportName('a/b\\c:d*e?"<f>|g', 'md'), 'a b c d e f g.md');
  assert.equal(exportName('../../etc/passwd', 'html'), '.. .. etc passwd.html');
  assert.equal(exportName(' … \u0000\u202e ', 'pdf'), '….pdf');
  assert.equal(exportName('', 'pdf'), 'note.pdf');
  assert.equal(exportName('...', 'pdf'), 'note.pdf');
  assert.equal(exportName('x'.repeat(500), 'pdf').length, 104);
  // In bytes too, and no letter is parted from its marks or halved.
  assert.equal(exportName('東'.repeat(100), 'pdf'), `${'東'.repeat(73)}.pdf`);
  assert.equal(exportName(`${'x'.repeat(99)}👩‍🚀`, 'pdf'), `${'x'.repeat(99)}.pdf`);
  assert.equal(exportName('Nguyễn'.normalize('NFD'), 'pdf'), 'Nguyễn.pdf');
  assert.equal(exportName('CON', 'pdf'), 'CON_.pdf');
  assert.equal(exportName('nul.2026', 'pdf'), 'nul_.2026.pdf');
  assert.equal(exportName('Console', 'pdf'), 'Console.pdf');
});

test('An input is too large by its text, its bytes, its number of parts or its depth', () => {
  assert.equal(isTooLarge({ text: 'x'.repeat(900) }, 1_000), false);
  assert.equal(isTooLarge({ text: 'x'.repeat(1_001) }, 1_000), true);
  assert.equal(isTooLarge({ ['x'.repeat(1_001)]: 1 }, 1_000), true);
  assert.equal(isTooLarge(new Uint8Array(1_001), 1_000), true);
  assert.equal(
    isTooLarge(
      Array.from({ length: 200 }, () => null),
      1_000,
    ),
    true,
  );
  let deep: unknown = 0;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  assert.equal(isTooLarge(deep), true);
});

test('The pages of a PDF are those of the root of its page tree', () => {
  const pdf = (text: string) => Buffer.from(text, 'latin1');
  assert.equal(countPages(pdf('1 0 obj <</Type /Pages\n/Count 12\n/Kids [2 0 R 3 0 R]>> endobj')), 12);
  const nested =
    '1 0 obj <</Type/Pages/Count 3/Parent 9 0 R/Kids[]>> 9 0 obj << /Kids [1 0 R] /Count 7 /Type /Pages >>';
  assert.equal(countPages(pdf(nested)), 7);
  assert.equal(countPages(pdf('<< /Title (/Pages) /Count 99 >> << /Type /Pages /Count 2 >>')), 2);
  assert.equal(countPages(pdf('%PDF-1.4 nothing')), null);
});

test('The pages are counted in compressed objects too', () => {
  const packed = deflateSync(Buffer.from('1 0 <</Type /Pages /Count 41 /Kids []>>'));
  const head = Buffer.from(`5 0 obj <</Type /ObjStm /Length ${packed.byteLength}>>\nstream\n`);
  assert.equal(countPages(Buffer.concat([head, packed, Buffer.from('\nendstream endobj')])), 41);
});
