import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { convertToHtml, extractRawText } from 'mammoth';
import { SaxesParser } from 'saxes';
import type { CallInput } from '../../../electron/contract/calls.ts';
import type { NoteId } from '../../../electron/contract/ids.ts';
import * as node from '../../../electron/library/notes/note-state.ts';
import { type Json, noteOf, table, text } from '../../support/note-of-blocks.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { richNote, vietnameseLetters } from '../../support/rich-note.ts';
import { noOffice, wordToPdf } from '../../support/soffice.ts';
import { type TemporaryLibrary, temporaryFolder, temporaryLibrary } from '../../support/temporary-library.ts';

type Settings = CallInput<'notes.render'>['settings'];

async function word({ ask }: TemporaryLibrary, id: NoteId, settings: Settings = {}): Promise<Buffer> {
  return Buffer.from((await ask('notes.render', { id, format: 'docx', settings })).content, 'base64');
}

/** A part of a Word document, which must be well-formed. */
function part(docx: Uint8Array, name: string): string {
  const xml = strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
  new SaxesParser().write(xml).close();
  return xml;
}

const all = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, found = '']) => found);

test('a Word document has the headings, lists, tables and remarks of the note as Word knows them', async (t) => {
  const library = temporaryLibrary(t);
  const docx = await word(library, await richNote(library, 'en', 'numbered'));
  const { value: html } = await convertToHtml(
    { buffer: docx },
    { styleMap: ["p[style-name='Quote'] => blockquote > p:fresh"] },
  );
  assert.deepEqual(all(html, /<h[123]>(?:<a id="[^"]*"><\/a>)*([^<]*)</g), [
    'Mục đích &amp; purpose',
    'Second level',
    'Third level',
  ]);
  assert.match(
    html,
    /<strong>bold<\/strong>, <em>italic<\/em>, <s>struck<\/s> and H<sub>2<\/sub>O &lt;tags&gt;/,
  );
  assert.equal(all(html, /<li id="(footnote-\d)">/g).length, 2);
  assert.match(html, /<blockquote><p>“Ministers reaffirmed the Five-Point Consensus on Friday.”/);
  assert.match(html, /<ul><li>One<ol><li>Inner<\/li><\/ol><\/li><li>Two<\/li><\/ul>/);
  assert.match(html, /<ol><li>Step one<\/li><li>Step two<\/li><\/ol>/);
  assert.match(html, /<thead>.*Country.*<th colspan="2">.*Growth.*<\/thead>/);
  assert.match(html, /<td rowspan="2">/);
  assert.match(html, /<img alt="A map" src="data:image\/png;base64,/);
  assert.match(html, /<a href="https:\/\/asean.org\/">ASEAN<\/a>/);
  assert.ok(html.includes(vietnameseLetters));
});

test('the columns of a table are as wide as the analyst set them, on paper and in Word', async (t) => {
  const library = temporaryLibrary(t);
  const set = { ...table(2, 3, () => 'same'), colWidths: [120, 240, 120] };
  const id = await noteOf(library, 'Widths', [set, table(2, 3, () => 'same')]);
  const { content } = await library.ask('notes.render', { id, format: 'html' });
  assert.deepEqual(all(content, /<col style="width: ([\d.]+)%">/g), ['25.0', '50.0', '25.0']);
  const xml = part(await word(library, id), 'word/document.xml');
  const [first = [], second = []] = all(xml, /<w:tblGrid>(.*?)<\/w:tblGrid>/g).map((grid) =>
    all(grid, /w:w="(\d+)"/g).map(Number),
  );
  const whole = first.reduce((sum, width) => sum + width, 0);
  assert.deepEqual(
    first.map((width) => Math.round((100 * width) / whole)),
    [25, 50, 25],
  );
  assert.ok(Math.max(...second) - Math.min(...second) < 3, 'else as their words need');
});

test('a long quotation goes on on the next page, and every line is as high as what stands in it', async (t) => {
  const library = temporaryLibrary(t);
  const quote = (words: string): Json => ({ type: 'quote', version: 1, children: [text(words)] });
  const id = await noteOf(library, 'Quotations', [quote('Short.'), quote('Long words. '.repeat(150))]);
  const docx = await word(library, id);
  assert.deepEqual(all(part(docx, 'word/document.xml'), /<w:keepLines w:val="(\w+)"/g), ['false']);
  // Without a rule LibreOffice takes the height of a line for a fixed one.
  for (const name of ['document', 'styles'])
    for (const [spacing] of part(docx, `word/${name}.xml`).matchAll(/<w:spacing[^>]*w:line="[^>]*>/g))
      assert.match(spacing, /w:lineRule="auto"/);
});

test('the numbers of a list begin in Word where they begin in the note', async (t) => {
  const library = temporaryLibrary(t);
  const { ask } = library;
  const { id, revision } = await ask('notes.create', { title: 'Steps' });
  const state = node.state([node.list(true, 4, [node.listItem(4, [node.text('Sign')])])]);
  await ask('notes.save', { id, revision, title: 'Steps', language: 'en', state });
  assert.match(part(await word(library, id), 'word/numbering.xml'), /<w:start w:val="4"\/>/);
});

test('each citation leads to its source, in a list or as an endnote', async (t) => {
  const library = temporaryLibrary(t);
  for (const style of ['numbered', 'short', 'endnotes'] as const) {
    const docx = await word(library, await richNote(library, 'en', style));
    const document = part(docx, 'word/document.xml');
    const anchors = all(document, /w:anchor="(source_\d)"/g);
    const names = all(document, /<w:bookmarkStart [^>]*w:name="(source_\d)"/g);
    assert.equal(new Set(names).size, 2);
    for (const anchor of anchors) assert.ok(names.includes(anchor), anchor);
    const endnotes = all(document, /<w:endnoteReference w:id="(\d+)"/g);
    assert.equal(anchors.length + endnotes.length, 3, style);
    assert.deepEqual(endnotes, style === 'endnotes' ? ['1', '2'] : []);
    const notes = part(docx, 'word/endnotes.xml');
    assert.equal(notes.includes('Ministers meet'), style === 'endnotes');
  }
});

test('a Word document says its language, its properties and, on every page, its marking, title and number', async (t) => {
  const library = temporaryLibrary(t);
  const id = await richNote(library, 'vi', 'numbered');
  const docx = await word(library, id, { paper: 'Letter', lineNumbers: true, watermark: 'DỰ THẢO' });
  assert.match(part(docx, 'word/styles.xml'), /<w:lang w:val="vi-VN"/);
  assert.match(part(docx, 'word/document.xml'), /<w:jc w:val="both"/);
  const ragged = await word(library, id, { alignment: 'ragged' });
  assert.doesNotMatch(part(ragged, 'word/document.xml'), /<w:jc w:val="both"/);
  const core = part(docx, 'docProps/core.xml');
  assert.match(core, /<dc:title>Tình hình Biển Đông</);
  assert.match(core, /<dc:creator>Vụ Chính sách</);
  assert.match(core, /<cp:keywords>asean, biển</);
  assert.match(core, /<dcterms:created [^>]*>2026-02-01T09:00:00.000Z</);
  const document = part(docx, 'word/document.xml');
  assert.match(document, /<w:pgSz w:w="12240" w:h="15840"/);
  assert.match(document, /<w:lnNumType/);
  assert.match(document, /<w:instrText[^>]*>TOC /);
  const edges = ['header1', 'header2', 'header3', 'footer1', 'footer2', 'footer3'].map((name) =>
    part(docx, `word/${name}.xml`),
  );
  for (const edge of edges) assert.ok(edge.includes('Confidential'));
  for (const header of edges.slice(0, 3)) assert.ok(header.includes('DỰ THẢO'));
  assert.equal(edges.filter((edge) => edge.includes('Tình hình Biển Đông')).length, 2);
  assert.equal(edges.filter((edge) => />PAGE</.test(edge) && />NUMPAGES</.test(edge)).length, 3);
  assert.doesNotMatch(part(docx, 'word/settings.xml'), /updateFields/);
});

test('the same note gives the same bytes, whenever it is exported', async (t) => {
  const library = temporaryLibrary(t);
  const id = await richNote(library, 'en', 'endnotes');
  const first = await word(library, id, { watermark: 'DRAFT', cover: true });
  library.clock.now = new Date('2027-03-04T05:06:07Z');
  assert.ok(first.equals(await word(library, id, { watermark: 'DRAFT', cover: true })));
});

test('signs that no XML may hold are left out, and nothing in a note is taken for markup', async (t) => {
  const library = temporaryLibrary(t);
  const { id, revision } = await library.ask('notes.create', {
    title: 'A\u0000B </w:t> &amp;',
    language: 'en',
  });
  const state = node.state([
    node.paragraph([node.text('x\u0001y\ud800z]]><w:br/>\t&lt;')]),
    node.paragraph([node.link('javascript:alert(1)', null, [node.text('no link')])]),
    { type: 'footnote', text: 'f\u000bn', version: 1 },
  ]);
  await library.ask('notes.save', { id, revision, title: 'A\u0000B </w:t> &amp;', language: 'en', state });
  const docx = await word(library, id);
  for (const name of Object.keys(unzipSync(docx))) if (name.endsWith('.xml')) part(docx, name);
  const { value } = await extractRawText({ buffer: docx });
  assert.match(value, /AB <\/w:t> &amp;/);
  assert.match(value, /xy\ufffdz\]\]><w:br\/>\t&lt;/);
  assert.match(value, /no link/);
  assert.doesNotMatch(part(docx, 'word/_rels/document.xml.rels'), /javascript/);
});

test('an image that Word does not show leaves its description, and is counted', async (t) => {
  const library = temporaryLibrary(t);
  const { id, revision } = await library.ask('notes.create', { title: 'Map' });
  // A lossless WebP of one pixel.
  const image = await library.ask('notes.add-image', {
    base64: 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==',
  });
  const shown = {
    type: 'image',
    image: image.id,
    description: 'Sea lanes',
    caption: '',
    width: 50,
    version: 1,
  };
  const state = node.state([shown as never]);
  await library.ask('notes.save', { id, revision, title: 'Map', language: 'en', state });
  const { content, imagesLeftOut } = await library.ask('notes.render', { id, format: 'docx' });
  assert.equal(imagesLeftOut, 1);
  const { value } = await extractRawText({ buffer: Buffer.from(content, 'base64') });
  assert.match(value, /\[Sea lanes\]/);
  assert.equal((await library.ask('notes.render', { id, format: 'html' })).imagesLeftOut, 0);
});

test('an empty note is a Word document too', async (t) => {
  const library = temporaryLibrary(t);
  const { id } = await library.ask('notes.create', { title: '' });
  const { value } = await extractRawText({ buffer: await word(library, id) });
  assert.match(value, /^Untitled note/);
});

for (const language of ['en', 'vi'] as const)
  test(`LibreOffice sets the Word document with all its words, headings and page numbers (${language})`, {
    skip: noOffice,
  }, async (t) => {
    const library = temporaryLibrary(t);
    const id = await richNote(library, language, language === 'en' ? 'numbered' : 'endnotes');
    const pdf = await readPdf(await wordToPdf(temporaryFolder(t), await word(library, id, { cover: true })));
    assert.deepEqual(pdf.bookmarks, ['Mục đích & purpose', '  Second level', '    Third level']);
    assert.deepEqual(pdf.size, [595, 842]);
    const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
    const text = squeezed(pdf.pages.join(' '));
    for (const words of [
      'Ministers reaffirmed the Five-Point Consensus on Friday.',
      'Việt Nam ủng hộ ASEAN',
      'First remark: nước sạch.',
      'Second remark.',
      'Rain is likely.',
      'Thái Lan',
      'Biển Đông',
      'After the break.',
      vietnameseLetters,
      vietnameseLetters.toUpperCase(),
    ])
      assert.ok(text.includes(squeezed(words)), words);
    const last = pdf.pages.length;
    const number = language === 'en' ? `Page 2 of ${last}` : `Trang 2/${last}`;
    assert.ok(pdf.pages[1]?.includes(number), pdf.pages[1]);
    // LibreOffice sets endnotes on pages of its own, which have neither header nor footer.
    const own = language === 'vi' ? pdf.pages.slice(0, -1) : pdf.pages;
    for (const page of own) assert.match(page, /Confidential.*Confidential/);
    // Behind the cover come the contents, and the first heading on the same page.
    assert.match(squeezed(pdf.pages[1] ?? ''), /Mụcđích&purpose\.+2Secondlevel\.+2Thirdlevel\.+[23]/);
  });
