import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Evidence, evidenceFile } from '../../../electron/contract/models/evidence.ts';
import { printNote } from '../../../electron/host/print-note.ts';
import { digestOf } from '../../../electron/host/seal-evidence.ts';
import { chromiumPdfPrinter } from '../../../electron/serve/chromium-pdf-printer.ts';
import { readGeometry } from '../../support/pdf-geometry.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { type TemporaryLibrary, temporaryLibrary, value } from '../../support/temporary-library.ts';

const english = [
  'On the Myanmar issue, ministers reaffirmed the Five-Point Consensus (5PC).',
  'They called for talks.\nThey also called for <restraint> & aid.',
];
const vietnamese = ['Ngoại trưởng khẳng định Việt Nam ủng hộ nỗ lực của ASEAN.', 'Hội nghị bế mạc.'];

/** A note that cites two articles: passages that overlap, one over two paragraphs, one cited twice. */
async function packed({ ask, add }: TemporaryLibrary) {
  const { id } = await ask('notes.create', { title: 'Myanmar: hồ sơ', language: 'en' });
  const en = add({
    title: 'Ministers meet',
    agency: 'VNA',
    address: 'https://example.org/a?b=1&c=2',
    publishedOn: '2026-01-29',
    paragraphs: english,
  });
  const vi = add({ title: 'Bộ trưởng dự họp', language: 'vi', paragraphs: vietnamese });
  const clips = [
    await ask('clips.quote', { article: en, quote: 'ministers reaffirmed the Five-Point' }),
    await ask('clips.quote', {
      article: en,
      quote: 'the Five-Point Consensus (5PC).\n\nThey called for talks.',
    }),
    await ask('clips.quote', { article: vi, quote: 'Việt Nam ủng hộ' }),
  ];
  for (const clip of [...clips, ...clips.slice(0, 1)]) await ask('notes.append-clip', { id, clip: clip.id });
  return { id, en, vi, clips };
}

test('a pack holds each cited article whole, its passages marked, numbered and tied to their citations', async (t) => {
  const library = temporaryLibrary(t);
  const { id, en } = await packed(library);
  const { content: html } = await library.ask('notes.render', {
    id,
    format: 'html',
    settings: { pack: true },
  });
  const names = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name));
  const leads = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, name]) => name);
  for (const lead of leads) assert.ok(names.has(lead), lead);
  assert.deepEqual(
    [...html.matchAll(/id="(citation-\d)" href="#(passage-\d-\d)"/g)].map(([, ...pair]) => pair.join(' ')),
    ['citation-1 passage-1-1', 'citation-2 passage-1-2', 'citation-3 passage-2-1', 'citation-4 passage-1-1'],
  );
  const annex = html.slice(html.indexOf('<section class="annex"'));
  for (const count of [1, 2, 3, 4]) assert.ok(annex.includes(`href="#citation-${count}"`));
  assert.match(
    annex,
    /<mark>ministers reaffirmed <\/mark><a class="passage" id="passage-1-2"[^>]*>1\.2<\/a><mark>the Five-Point<\/mark><mark> Consensus \(5PC\)\.<\/mark><\/p>\n<p class="annex-paragraph"><mark>They called for talks\.<\/mark>\nThey also called for &#60;restraint&#62; &#38; aid\.<\/p>/,
  );
  const { original } = await library.ask('articles.get', { id: en });
  assert.ok(annex.includes(original.sha256));
  assert.match(annex, /29 January 2026/);
  assert.match(annex, /1 February 2026, 09:00 UTC/);
  assert.match(annex, /href="https:\/\/example\.org\/a\?b=1&#38;c=2"/);
  assert.match(annex, /<h3>2\. <span lang="vi">Bộ trưởng dự họp<\/span><\/h3>/);
});

test('without a pack citations lead to the list of sources, and no text of an article goes along', async (t) => {
  const library = temporaryLibrary(t);
  const { id } = await packed(library);
  const { content } = await library.ask('notes.render', { id, format: 'html' });
  const body = content.slice(content.indexOf('<body>'));
  assert.doesNotMatch(body, /They also called for|Hội nghị bế mạc|passage-/);
  assert.match(body, /href="#source-1"/);
});

test('the PDF of a pack has contents and bookmarks with its annex, links both ways, and its evidence as an attachment', async (t) => {
  const library = temporaryLibrary(t);
  const { id } = await packed(library);
  // A heading of three lines.
  const title = 'Ministers who met said that the work of the envoy went on as it was planned. '
    .repeat(3)
    .trim();
  const article = library.add({ title, paragraphs: ['A third article.'] });
  const clip = await library.ask('clips.quote', { article, quote: 'A third' });
  await library.ask('notes.append-clip', { id, clip: clip.id });
  await library.ask('notes.append-markdown', {
    id,
    markdown: '# The envoy’s (second) round: C:\\\\ “đường”',
  });
  const rendered = await library.ask('notes.render', {
    id,
    format: 'pdf',
    settings: { pack: true, contents: true },
  });
  const printer = chromiumPdfPrinter();
  const asked: string[] = [];
  const pdf = value(
    await printNote((html) => {
      asked.push(html);
      return printer(html);
    }, rendered),
  );
  // The texts of the annex are not printed to be measured.
  assert.deepEqual(
    asked.map((html) => html.includes('They also called for')),
    [false, true],
  );
  const read = await readPdf(pdf);
  assert.ok(read.pages[0]?.includes('Annex: the articles cited 2'));
  assert.deepEqual(read.bookmarks.slice(1), [
    '  The envoy’s (second) round: C:\\ “đường”',
    '  Sources',
    '  Annex: the articles cited',
    '    1. Ministers meet',
    '    2. Bộ trưởng dự họp',
    `    3. ${title}`,
  ]);
  // Two lines of the contents, five citations, four passages in their articles' lists with five ways back, four numbers in the texts.
  assert.equal(read.links.inside, 2 + 5 + 4 + 5 + 4);
  assert.equal(read.tagged, true);
  assert.ok(read.pages.join(' ').includes('They also called for <restraint> & aid.'));

  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const attachments = (await document.getAttachments()) as Record<string, { content: Uint8Array }>;
  const attached = Evidence.parse(JSON.parse(new TextDecoder().decode(attachments[evidenceFile]?.content)));
  assert.equal(attached.digest, digestOf(attached));
  const before = pdf.subarray(0, attached.document?.bytes);
  assert.equal(hash('sha256', before), attached.document?.sha256);
  assert.deepEqual(
    attached.quotations.map(({ words }) => words.slice(0, 12)),
    ['ministers re', 'the Five-Poi', 'Việt Nam ủng', 'ministers re', 'A third'],
  );
  assert.equal(attached.articles[0]?.text.content, english.join('\n\n'));
});

test('no word stands alone in the last line of an article’s paragraph', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const sample = new URL('../../../resources/sample/', import.meta.url);
  const paragraphs = readdirSync(sample).flatMap((name) =>
    readFileSync(new URL(name, sample), 'utf8')
      .split(/\n\s*\n/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text.length > 200),
  );
  const article = add({ title: 'Retreat', language: 'en', paragraphs });
  const clip = await ask('clips.quote', { article, quote: paragraphs[0]?.slice(0, 40) ?? '' });
  const { id } = await ask('notes.create', { title: 'Pack' });
  await ask('notes.append-clip', { id, clip: clip.id });
  const rendered = await ask('notes.render', { id, format: 'pdf', settings: { pack: true } });
  const { pages } = await readGeometry(value(await printNote(chromiumPdfPrinter(), rendered)));
  const lines = pages.flatMap((page) => page.lines);
  const last = paragraphs.map((text) => text.slice(text.lastIndexOf(' ') + 1));
  assert.ok(lines.length > 100);
  assert.deepEqual(
    lines.filter((line) => last.includes(line.trim())),
    [],
  );
});
