import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { readBlocks } from '../../../electron/parsers/html/page-blocks.ts';

function blocksOf(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return readBlocks(document.body).map(({ kind, text }) => `${kind}: ${text}`);
}

test('inline markup is flattened and white space collapsed, no-break and zero-width signs too', () => {
  assert.deepEqual(blocksOf('<p>A <b>bold</b>\n  <i>line</i>&nbsp;with&shy;out\u200b ends</p>'), [
    'paragraph: A bold line without ends',
  ]);
});

test('two line breaks part paragraphs, and so does one after a sentence; another is a space', () => {
  assert.deepEqual(blocksOf('<div>One<br>line.<br>Two<br> <br>Three</div>'), [
    'paragraph: One line.',
    'paragraph: Two',
    'paragraph: Three',
  ]);
});

test('a heading over links and the items below it stand apart, though single breaks part them', () => {
  assert.deepEqual(blocksOf('<div><b>Các tin khác</b><br>- <a>Một tin</a><br>- <a>Hai tin</a></div>'), [
    'paragraph: Các tin khác',
    'paragraph: - Một tin',
    'paragraph: - Hai tin',
  ]);
});

test('a list is one block with an item a line, nested items too', () => {
  assert.deepEqual(blocksOf('<ul><li>One</li><li>Two<ul><li>Two a</li></ul></li><li> </li></ul>'), [
    'list: One\nTwo\nTwo a',
  ]);
});

test('a list of more than lines is read as what it holds', () => {
  assert.deepEqual(
    blocksOf('<ol><li><h3>One</h3><p>First.</p></li><li><p>Second.</p><p>Third.</p></li></ol>'),
    ['heading: One', 'paragraph: First.', 'paragraph: Second.', 'paragraph: Third.'],
  );
});

test('the rows of a table are lines of cells; a table that only lays out is unwrapped', () => {
  assert.deepEqual(
    blocksOf(
      '<table><caption>Trade</caption><tr><th>Year</th><th>USD</th></tr><tr><td>2025</td><td></td></tr></table>',
    ),
    ['caption: Trade', 'table: Year | USD\n2025 | '],
  );
  assert.deepEqual(blocksOf('<table><tr><td>Menu</td><td><h2>Head</h2><p>Text.</p></td></tr></table>'), [
    'paragraph: Menu',
    'heading: Head',
    'paragraph: Text.',
  ]);
});

test('quotations, captions and lines of a pre keep what they are', () => {
  assert.deepEqual(
    blocksOf(
      '<blockquote><p>So it is.</p></blockquote><figure><img alt="A boat"><figcaption>A boat.</figcaption></figure><pre>one\n  two\n\nthree</pre>',
    ),
    ['quote: So it is.', 'caption: A boat.', 'paragraph: one\n  two', 'paragraph: three'],
  );
});

test('what is said instead of a picture is a caption only when it is signed', () => {
  assert.deepEqual(blocksOf('<p>Text.</p><img alt="Two ministers. (Photo: VNA)"><img alt="logo">'), [
    'paragraph: Text.',
    'caption: Two ministers. (Photo: VNA)',
  ]);
});

test('the words that stand instead of a picture are its caption right below it, however they are set', () => {
  const picture = '<figure><img src="a.jpg" alt="The farmer at the farm where he was born."></figure>';
  const words = 'The farmer at the farm where he was born';
  assert.deepEqual(blocksOf(`${picture}<ul><li><p>${words}</p></li></ul><p>He spoke.</p>`), [
    `caption: ${words}`,
    'paragraph: He spoke.',
  ]);
  assert.deepEqual(blocksOf(`${picture}<p>He spoke.</p><p>${words}</p>`), [
    'paragraph: He spoke.',
    `paragraph: ${words}`,
  ]);
});

test('a table of a picture and a line is the picture with its caption', () => {
  const table = (cell: string) =>
    `<table><tr><td>${cell}</td></tr><tr><td><i>The ministers</i></td></tr></table>`;
  assert.deepEqual(blocksOf(table('<img src="a.jpg">')), ['caption: The ministers']);
  assert.deepEqual(blocksOf(table('')), ['paragraph: The ministers']);
});

test('words that only their styles part are parted, the letters of one word are not', () => {
  assert.deepEqual(blocksOf('<p><span class="place">Hà Nội</span>Bộ trưởng</p>'), [
    'paragraph: Hà Nội Bộ trưởng',
  ]);
  assert.deepEqual(blocksOf('<p><span class="cap">T</span>HE <b>bri</b>dge</p>'), ['paragraph: THE bridge']);
});
