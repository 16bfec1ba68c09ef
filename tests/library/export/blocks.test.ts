import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const block = { direction: null, format: '', indent: 0, version: 1 };
const text = (words: string, format = 0) => ({ type: 'text', text: words, format, version: 1 });
const paragraph = (...children: object[]) => ({ type: 'paragraph', ...block, children });
const cell = (words: string, headerState = 0, more = {}) => ({
  type: 'tablecell',
  ...block,
  headerState,
  ...more,
  children: [paragraph(text(words))],
});
const row = (...children: object[]) => ({ type: 'tablerow', ...block, children });
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('tables, callouts, footnotes, images and breaks stand in the export as what they are', async (t) => {
  const library = await temporaryLibrary(t);
  const image = await library.ask('notes.add-image', { base64: png });
  const note = await library.ask('notes.create', { title: 'Blocks', language: 'vi' });
  const children = [
    { type: 'table-of-contents', version: 1 },
    { type: 'heading', ...block, tag: 'h1', children: [text('Mục & đích')] },
    { type: 'callout', ...block, kind: 'risk', children: [text('Có thể <mưa>')] },
    {
      type: 'table',
      ...block,
      children: [
        row(cell('Nước', 1, { colSpan: 2 })),
        row(cell('Lào'), cell('7,5', 0, { rowSpan: 2 })),
        row(cell('Thái Lan')),
      ],
    },
    paragraph(text('H'), text('2', 32), text('O'), { type: 'footnote', text: 'Nước <sạch>', version: 1 }),
    { type: 'image', image: image.id, description: 'Bản "đồ"', caption: 'Biển', width: 50, version: 1 },
    { type: 'page-break', version: 1 },
    { type: 'horizontalrule', version: 1 },
    {
      type: 'list',
      ...block,
      listType: 'check',
      children: [{ type: 'listitem', ...block, checked: true, children: [text('Xong')] }],
    },
  ];
  const state = JSON.stringify({ root: { type: 'root', ...block, children } });
  await library.ask('notes.save', { id: note.id, revision: 0, title: 'Blocks', language: 'vi', state });
  const { content } = await library.ask('notes.render', { id: note.id, format: 'html' });
  const body = content.slice(content.indexOf('<body>'));

  assert.match(body, /<li data-level="1"><a href="#heading-1"><span>Mục &#38; đích<\/span><\/a><\/li>/);
  assert.match(body, /<h2 id="heading-1">Mục &#38; đích<\/h2>/);
  assert.match(body, /data-kind="risk"><p class="callout-name">Rủi ro<\/p><p>Có thể &#60;mưa&#62;<\/p>/);
  assert.match(body, /<thead><tr><th scope="col" colspan="2"><p>Nước<\/p><\/th><\/tr><\/thead>/);
  assert.match(body, /<td rowspan="2"><p>7,5<\/p><\/td>/);
  assert.match(body, /H<sub>2<\/sub>O.*href="#footnote-1">1<\/a>/);
  assert.match(body, /<li id="footnote-1">.*Nước &#60;sạch&#62;<\/li>/);
  assert.match(body, /<img alt="Bản &#34;đồ&#34;" style="width: 50%" src="data:image\/png;base64,iVBOR/);
  assert.match(body, /<figcaption>Biển<\/figcaption>/);
  assert.match(body, /<div class="page-break"><\/div>\s*<hr>/);
  assert.match(
    body,
    /<ul class="checklist"><li><svg class="box done" role="img" aria-label="Đã xong".*<\/svg> Xong<\/li><\/ul>/,
  );
});

test('a list goes on counting from where it begins, in every export', async (t) => {
  const { ask } = await temporaryLibrary(t);
  const { id } = await ask('notes.create', { title: 'Steps', language: 'en' });
  const item = { type: 'listitem', ...block, children: [text('Sign')] };
  const list = { type: 'list', ...block, listType: 'number', start: 4, children: [item, item] };
  const state = JSON.stringify({ root: { type: 'root', ...block, children: [list] } });
  await ask('notes.save', { id, revision: 0, title: 'Steps', language: 'en', state });
  const rendered = async (format: 'html' | 'md' | 'txt') =>
    (await ask('notes.render', { id, format })).content;
  assert.match(await rendered('html'), /<ol start="4"><li>Sign/);
  assert.match(await rendered('md'), /^4\. Sign\n5\. Sign$/m);
  assert.match(await rendered('txt'), /^4\. Sign\n5\. Sign$/m);
});

test('an image that is not in the library leaves its description', async (t) => {
  const library = await temporaryLibrary(t);
  const note = await library.ask('notes.create', { title: 'Gone', language: 'en' });
  const gone = {
    type: 'image',
    image: 'b'.repeat(64),
    description: 'A map',
    caption: '',
    width: 100,
    version: 1,
  };
  const state = JSON.stringify({ root: { type: 'root', ...block, children: [gone] } });
  await library.ask('notes.save', { id: note.id, revision: 0, title: 'Gone', language: 'en', state });
  const { content } = await library.ask('notes.render', { id: note.id, format: 'html' });
  assert.match(content, /<figure><p>\[A map\]<\/p><\/figure>/);
});

test('a column of figures is told from one of words, unless cells are merged', async (t) => {
  const library = await temporaryLibrary(t);
  const { id } = await library.ask('notes.create', { title: 'Figures' });
  const rows = (more = {}) => [
    row(cell('Nước', 1), cell('Tỷ USD', 1), cell('Năm', 1)),
    row(cell('Lào'), cell('−7,5'), cell('2026')),
    row(cell('Thái Lan', 0, more), cell('+12,4%'), cell('khoảng 2025')),
  ];
  const tables = [rows(), rows({ rowSpan: 2 })].map((children) => ({ type: 'table', ...block, children }));
  const state = JSON.stringify({ root: { type: 'root', ...block, children: tables } });
  await library.ask('notes.save', { id, revision: 0, title: 'Figures', language: 'vi', state });
  const { content } = await library.ask('notes.render', { id, format: 'html' });
  const figures = [...content.matchAll(/<t[hd] class="figures"[^>]*><p>([^<]*)</g)].map(([, words]) => words);
  assert.deepEqual(figures, ['Tỷ USD', '−7,5', '+12,4%']);
});
