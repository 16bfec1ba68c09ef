import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExportFormat, Paper } from '../../../electron/contract/models/export.ts';
import type { Language } from '../../../electron/contract/models/language.ts';
import { chromiumPdfPrinter } from '../../../electron/serve/chromium-pdf-printer.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { type TemporaryLibrary, temporaryLibrary, value } from '../../support/temporary-library.ts';

const english = 'On the Myanmar issue, ministers reaffirmed the Five-Point Consensus (5PC).';
const vietnamese =
  'Ngoại trưởng khẳng định Việt Nam ủng hộ nỗ lực của ASEAN trong thực hiện Đồng thuận Năm điểm.';

/** A note with a heading, prose in both languages and a quotation from each of two articles. */
async function note({ ask, add }: TemporaryLibrary, language: Language = 'en') {
  const { id } = await ask('notes.create', { title: 'Myanmar: “lines” & <notes>', language });
  await ask('notes.append-markdown', {
    id,
    markdown:
      '# Purpose\n\nFor the **minister**, see [ASEAN](https://asean.org/).\n\n## Chữ Ấ ổ Ữ\n\n- một\n- two',
  });
  for (const [title, agency, text] of [
    ['Ministers meet', 'VNA', english],
    ['Bộ trưởng dự họp', 'TTXVN', vietnamese],
  ] as const) {
    const article = add({
      title,
      agency,
      publishedOn: '2026-01-29',
      paragraphs: [text],
      language: agency === 'VNA' ? 'en' : 'vi',
    });
    const clip = await ask('clips.quote', { article, quote: text.slice(0, 40) });
    await ask('notes.append-clip', { id, clip: clip.id });
    const again = await ask('clips.quote', { article, quote: text.slice(-20) });
    await ask('notes.append-clip', { id, clip: again.id });
  }
  return {
    id,
    render: async (format: ExportFormat, paper: Paper = 'A4') =>
      (await ask('notes.render', { id, format, settings: { paper } })).content,
  };
}

test('the HTML holds the words, marks and numbered sources of the note, and nothing that runs or is fetched', async (t) => {
  const { render } = await note(temporaryLibrary(t));
  const html = await render('html');
  assert.match(html, /<h1>Myanmar: “lines” &#38; &#60;notes&#62;<\/h1>/);
  assert.match(html, /<h2[^>]*>Purpose<\/h2>/);
  assert.match(html, /<strong>minister<\/strong>/);
  assert.match(html, /<a href="https:\/\/asean.org\/">ASEAN<\/a>/);
  assert.ok(html.includes(`“${english.slice(0, 40)}”`));
  assert.deepEqual(
    [...html.matchAll(/href="#source-(\d)"/g)].map(([, number]) => number),
    ['1', '1', '2', '2'],
  );
  assert.equal([...html.matchAll(/<li id="source-/g)].length, 2);
  assert.doesNotMatch(html, /<script|javascript:|src="http|url\("?http|@import/i);
});

test('addresses that a reader should not follow are left as their text', async (t) => {
  const library = temporaryLibrary(t);
  const { id } = await library.ask('notes.create', { title: 'Links' });
  await library.ask('notes.append-markdown', {
    id,
    markdown: '[a](javascript:alert(1)) [b](file:///etc/passwd) [c](mailto:a@b.org)',
  });
  const { content } = await library.ask('notes.render', { id, format: 'html' });
  assert.deepEqual(
    [...content.matchAll(/<a href="([^"]*)"/g)].map(([, url]) => url),
    ['mailto:a@b.org'],
  );
  assert.match(content, /a b <a/);
});

test('an export is kept as a version of the note', async (t) => {
  const library = temporaryLibrary(t);
  const { render } = await note(library);
  await render('md');
  const reasons = library.library.db.prepare('SELECT reason FROM note_version ORDER BY revision DESC').all();
  assert.equal(reasons[0]?.['reason'], 'export');
});

test('the PDF can be read back: words of both languages, numbered pages, tags, bookmarks, links, paper', async (t) => {
  const { render } = await note(temporaryLibrary(t));
  const pdf = await readPdf(value(await chromiumPdfPrinter()(await render('pdf'))));
  const text = pdf.pages.join(' ');
  for (const words of [
    `“${english.slice(0, 40)}”`,
    vietnamese.slice(0, 40),
    'Chữ Ấ ổ Ữ',
    '29 January 2026',
    'Page 1 of 1',
  ]) {
    assert.ok(text.includes(words), `${words} is not in: ${text}`);
  }
  assert.deepEqual(pdf.bookmarks, ['Myanmar: “lines” & <notes>', '  Purpose', '    Chữ Ấ ổ Ữ', '  Sources']);
  assert.deepEqual(
    [pdf.tagged, pdf.language, pdf.title, pdf.size],
    [true, 'en', 'Myanmar: “lines” & <notes>', [595, 842]],
  );
  assert.deepEqual(pdf.links, { inside: 4, outside: ['https://asean.org/'] });
});

test('a long note runs on with its title at the head and the page number at the foot of each page, on Letter too', async (t) => {
  const library = temporaryLibrary(t);
  const { id, render } = await note(library, 'vi');
  await library.ask('notes.append-markdown', { id, markdown: `${vietnamese}\n\n`.repeat(60) });
  const pdf = await readPdf(value(await chromiumPdfPrinter()(await render('pdf', 'Letter'))));
  assert.ok(pdf.pages.length >= 3);
  assert.deepEqual(pdf.size, [612, 792]);
  assert.equal(pdf.language, 'vi');
  pdf.pages.forEach((page, index) => {
    assert.ok(page.includes(`Trang ${index + 1}/${pdf.pages.length}`));
    assert.equal(page.split('Myanmar: “lines” & <notes>').length - 1, 1);
  });
  assert.ok(pdf.pages.at(-1)?.includes('Nguồn'));
});

test('the classification stands over and under a page that is read on a screen, and in a PDF on every page alone', async (t) => {
  const { ask } = temporaryLibrary(t);
  const { id } = await ask('notes.create', { title: 'T', details: { classification: 'Internal' } });
  const shown = async (format: 'html' | 'pdf') =>
    (await ask('notes.render', { id, format })).content.match(/<p class="marking">Internal<\/p>/g)?.length;
  assert.deepEqual([await shown('html'), await shown('pdf')], [2, undefined]);
});
