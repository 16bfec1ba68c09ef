import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { heading, type Json, noteOf, paragraph, pdfOf, table, text } from '../support/note-of-blocks.ts';
import { type PdfGeometry, readGeometry } from '../support/pdf-geometry.ts';
import { readPdf } from '../support/read-pdf.ts';
import { richNote } from '../support/rich-note.ts';
import { temporaryLibrary } from '../support/temporary-library.ts';

const english =
  'The chairmanship intends to keep the special envoy in place and to widen the range of interlocutors, whatever the ' +
  'difficulties of communication that representatives reported throughout the previous year. ';
const vietnamese =
  'Nước Chủ tịch dự kiến duy trì đặc phái viên và mở rộng đối tượng tiếp xúc, bất chấp những khó khăn trong liên lạc. ';
const mm = 72 / 25.4;
/** The fonts that the app brings. */
const ours = /^(SourceSerif4|BeVietnamPro)-/;
const details = {
  classification: 'Confidential',
  reference: 'MFA/2026/014',
  author: 'Lê Ánh',
  tags: ['ASEAN'],
};

/** What stands within the margins of each page. */
function bodyOf({ pages }: PdfGeometry, marginMm = 25) {
  return pages.map(({ texts, height, width }) => {
    const margin = marginMm * mm;
    const body = texts.filter(({ bottom, turned }) => !turned && bottom > margin && bottom < height - margin);
    const cut = body.filter(({ left, right }) => left < margin - 1 || right > width - margin + 1);
    return { cut };
  });
}

/** Sections of a heading, paragraphs and a second heading, for so many pages. */
function sections(count: number) {
  return Array.from({ length: count }, (_, at) => [
    heading(`${at + 1}. Section`),
    paragraph(english.repeat(2 + (at % 3))),
    heading(`Mục ${at + 1}`, 'h2'),
    paragraph(vietnamese.repeat(1 + (at % 4))),
  ]).flat();
}

test('forty pages: head and foot on each, nothing cut, no heading last, contents and bookmarks as the headings', async (t) => {
  const library = temporaryLibrary(t);
  const id = await noteOf(library, 'A long note', sections(110), { details });
  const bytes = await pdfOf(library, id, { cover: true, contents: true });
  const geometry = await readGeometry(bytes);
  const pdf = await readPdf(bytes);
  const { pages } = geometry;
  assert.ok(pages.length >= 30, `${pages.length} pages`);

  pages.forEach(({ lines }, at) => {
    const [first = '', last = ''] = [lines[0], lines.at(-1)];
    assert.equal([first, last].filter((line) => line.includes('Confidential')).length, 2);
    if (at === 0) {
      assert.doesNotMatch(first + last, /Page|long note/);
      return;
    }
    assert.match(first, /^A long note Confidential 1 February 2026$/);
    const outside = at % 2 === 0 ? /Page \d+ of \d+$/ : /^Page \d+ of \d+/;
    assert.ok(last.match(outside)?.[0].includes(`Page ${at + 1} of ${pages.length}`), last);
  });
  for (const { cut } of bodyOf(geometry)) assert.deepEqual(cut, []);
  for (const { lines } of pages) assert.doesNotMatch(lines.at(-2) ?? '', /^(\d+\. Section|Mục \d+)$/);

  // The contents say the page on which each heading stands.
  const contents = pages.flatMap(({ lines }) =>
    lines.filter((line) => /^(\d+\. Section|Mục \d+) \d+$/.test(line)),
  );
  assert.equal(contents.length, 220);
  for (const line of contents) {
    const [, name = '', page] = /^(.*) (\d+)$/.exec(line) ?? [];
    assert.ok(pages[Number(page) - 1]?.lines.includes(name), `${line}: not there`);
  }
  const headings = sections(110).flatMap((block, at) => (at % 2 === 0 ? [block] : []));
  assert.equal(pdf.bookmarks.length, headings.length + 1);
  assert.deepEqual(pdf.bookmarks.slice(0, 3), ['A long note', '  1. Section', '    Mục 1']);
  assert.deepEqual([geometry.links, geometry.lostLinks], [220, []]);
  assert.deepEqual([pdf.tagged, pdf.language, pdf.title], [true, 'en', 'A long note']);
});

test('the head of a table stands on every page of it, rows stay whole, and many columns fit', async (t) => {
  const library = temporaryLibrary(t);
  const id = await noteOf(library, 'Tables', [
    table(60, 3, (row, column) =>
      row === 0 ? `Head ${column}` : `Row ${row} ${english.slice(0, 90)} end ${row}`,
    ),
    table(4, 12, (row, column) => (row === 0 ? `Column ${column}` : 'internationalisation')),
    table(2, 3, (row, column) => (column === 0 ? `Issue ${row}` : english)),
    paragraph('Donaudampfschiffahrtsgesellschaft'.repeat(8)),
    paragraph(`https://example.org/${'a-long-address/'.repeat(20)}`),
  ]);
  const geometry = await readGeometry(await pdfOf(library, id));
  for (const { cut } of bodyOf(geometry)) assert.deepEqual(cut, []);
  const rows = geometry.pages.map(({ lines }) => ({
    head: lines.filter((line) => line.startsWith('Head 0')).length,
    begin: lines.flatMap((line) => [...line.matchAll(/Row (\d+) The/g)].map(([, row]) => row)),
    end: lines.flatMap((line) => [...line.matchAll(/end (\d+)/g)].map(([, row]) => row)),
  }));
  const held = rows.filter(({ begin }) => begin.length > 0);
  assert.ok(held.length >= 3);
  for (const { head, begin, end } of held) {
    assert.equal(head, 1);
    assert.deepEqual(begin.toSorted(), end.toSorted());
  }
  // Short words stand whole beside long cells.
  const lines = geometry.pages.flatMap((page) => page.lines);
  for (const row of [0, 1, 2]) assert.ok(lines.some((line) => line.startsWith(`Issue ${row} `)));
});

test('a word wider than the page goes on in a new line wherever it stands, and makes nothing smaller', async (t) => {
  const library = temporaryLibrary(t);
  const word = 'Donaudampfschifffahrt'.repeat(14);
  const item = (words: string): Json => ({ type: 'listitem', version: 1, children: [text(words)] });
  const wide = [
    paragraph(`Before ${word}`),
    heading(word.slice(0, 120)),
    { type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1, children: [item(word)] },
    {
      type: 'list',
      version: 1,
      listType: 'number',
      tag: 'ol',
      start: 98,
      children: [item(word), item(word), item('x')],
    },
    { type: 'callout', version: 1, kind: 'risk', children: [text(word)] },
    { type: 'quote', version: 1, children: [text(`https://example.org/${word}`)] },
    { type: 'paragraph', version: 1, children: [{ type: 'footnote', version: 1, text: word }] },
    table(1, 9, () => word.slice(0, 39)),
  ];
  const id = await noteOf(library, word.slice(0, 140), [...wide, paragraph(english)]);
  const geometry = await readGeometry(await pdfOf(library, id));
  for (const { cut } of bodyOf(geometry)) assert.deepEqual(cut, []);
  const texts = geometry.pages.flatMap((page) => page.texts);
  const plain = texts.find((one) => one.text.startsWith('The chairmanship'));
  assert.ok(Math.abs((plain?.size ?? 0) - 10.5) < 0.1, `${plain?.size}`);
  // On the line of the word before it, not below.
  assert.match(geometry.pages[0]?.lines.find((line) => line.startsWith('Before')) ?? '', /Donau/);
});

test('a quotation, a callout and a row that are longer than a page begin where they stand', async (t) => {
  const library = temporaryLibrary(t);
  const words = english.repeat(28);
  for (const long of [
    { type: 'quote', version: 1, children: [text(words)] },
    { type: 'callout', version: 1, kind: 'risk', children: [text(words)] },
    table(1, 1, (row) => (row === 0 ? 'Head' : words)),
  ]) {
    const id = await noteOf(library, 'Long', [heading('One'), paragraph('Some words.'), long]);
    const { pages } = await readGeometry(await pdfOf(library, id));
    assert.ok((pages[0]?.lines.length ?? 0) > 30, `${long.type}: ${pages[0]?.lines.length} lines`);
  }
});

test('every Vietnamese letter has a glyph of the fonts that the PDF brings with it', async (t) => {
  const library = temporaryLibrary(t);
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const small = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
  const letters = [...small, ...small.map((letter) => letter.toUpperCase())];
  const words = letters.join(' ');
  const id = await noteOf(
    library,
    words.slice(0, 150),
    [
      heading(words),
      heading(words, 'h3'),
      paragraph(words),
      heading(words.normalize('NFD'), 'h2'),
      paragraph(words.normalize('NFD')),
      { type: 'paragraph', version: 1, children: [text(words, 1), text(words, 2), text(words, 3)] },
    ],
    { language: 'vi' },
  );
  const bytes = await pdfOf(library, id);
  const { fonts, fontsElsewhere, missingGlyphs } = await readGeometry(bytes);
  assert.deepEqual([fontsElsewhere, missingGlyphs], [[], 0]);
  for (const font of fonts) assert.match(font, ours);
  const read = (await readPdf(bytes)).pages.join(' ').normalize('NFC');
  assert.deepEqual(
    letters.filter((letter) => read.split(letter).length < 6),
    [],
  );
});

test('a note with one of everything is drawn with the fonts that the app brings, and with no other', async (t) => {
  const library = temporaryLibrary(t);
  for (const language of ['en', 'vi'] as const) {
    const id = await richNote(library, language, 'endnotes');
    const settings = { contents: true, watermark: 'DRAFT', pack: true, lineNumbers: true } as const;
    const { fonts } = await readGeometry(await pdfOf(library, id, settings));
    assert.ok(fonts.length > 3);
    for (const font of fonts) assert.match(font, ours);
  }
});

test('a short table is not parted', async (t) => {
  const library = temporaryLibrary(t);
  for (const lines of [34, 36, 38, 40]) {
    const id = await noteOf(library, 'Whole', [
      paragraph(Array.from({ length: lines }, (_, at) => `${at} ${english.slice(0, 70)}`).join(' ')),
      table(5, 2, (row) => `Row ${row}`),
    ]);
    const { pages } = await readGeometry(await pdfOf(library, id));
    const parts = pages.filter(({ lines: all }) => all.some((line) => line.startsWith('Row')));
    assert.equal(parts.length, 1, `below ${lines} lines`);
  }
});

test('lines of a draft are numbered one after the other, each beside its line', async (t) => {
  const library = temporaryLibrary(t);
  const remark: Json = { type: 'footnote', version: 1, text: 'A remark.' };
  const id = await noteOf(library, 'Draft', [
    ...sections(30),
    { type: 'paragraph', version: 1, children: [text(english), remark] },
    table(5, 2, (row) => `Cell ${row}`),
  ]);
  // Larger than by itself, so that a mark is raised by more.
  const settings = { lineNumbers: true, watermark: 'DRAFT', fontSize: 13 } as const;
  const { pages } = await readGeometry(await pdfOf(library, id, settings));
  const margin = 25 * mm;
  const numbers: number[] = [];
  for (const { texts, height } of pages) {
    const within = texts.filter(
      ({ bottom, turned }) => !turned && bottom > margin && bottom < height - margin,
    );
    const beside = within.filter(({ left }) => left < margin - 1);
    for (const { text: number, bottom } of beside.toSorted((a, b) => a.bottom - b.bottom)) {
      numbers.push(Number(number));
      assert.ok(
        within.some((one) => one.left > margin - 1 && Math.abs(one.bottom - bottom) < 1.5),
        `${number} stands beside nothing`,
      );
    }
    assert.equal(
      texts
        .filter(({ turned }) => turned)
        .map((one) => one.text)
        .join(''),
      'DRAFT',
    );
  }
  assert.ok(numbers.length > 250);
  assert.deepEqual(
    numbers,
    Array.from(numbers, (_, at) => at + 1),
  );
});

test('English is hyphenated where both edges are straight, and its words are read and searched whole', async (t) => {
  const library = temporaryLibrary(t);
  const blocks = [paragraph(english.repeat(12)), paragraph(vietnamese.repeat(12))];
  const id = await noteOf(library, 'Edges', blocks);
  const right = async (alignment: 'justified' | 'ragged') => {
    const bytes = await pdfOf(library, id, { alignment });
    const { pages } = await readGeometry(bytes);
    const read = (await readPdf(bytes)).pages.join(' ');
    const [page] = pages;
    const lines = (page?.lines ?? []).filter((line) => line.length > 60);
    return { lines, read, hyphens: lines.filter((line) => /\p{L}-$/u.test(line)) };
  };
  const justified = await right('justified');
  assert.ok(justified.hyphens.length >= 3, justified.lines.join('\n'));
  for (const line of justified.hyphens) assert.match(line, /^[\x20-\x7e’]+$/, 'no Vietnamese word is parted');
  // As every reader of PDFs puts words together that go on in a new line; nothing unseen stands in one.
  assert.doesNotMatch(justified.read, /\u00ad/);
  assert.ok(justified.read.replace(/-\s/g, '').includes(english.trim()));
  const ragged = await right('ragged');
  assert.deepEqual(ragged.hyphens, []);
  assert.ok(ragged.read.includes(english.trim()));
});

test('paper, margins and size are as they were set, and grow together', async (t) => {
  const library = temporaryLibrary(t);
  const id = await noteOf(library, 'Sizes', [paragraph(english.repeat(3))]);
  for (const [settings, width, left, size] of [
    [{}, 595, 25, 10.5],
    [{ paper: 'Letter', margins: 'narrow', fontSize: 14 }, 612, 18, 14],
    [{ margins: 'wide', fontSize: 8 }, 595, 32, 8],
  ] as const) {
    const [page] = (await readGeometry(await pdfOf(library, id, settings))).pages;
    const words = page?.texts.find((one) => one.text.startsWith('The chairmanship'));
    assert.equal(Math.round(page?.width ?? 0), width);
    assert.ok(Math.abs((words?.left ?? 0) - left * mm) < 1, `${words?.left}`);
    assert.ok(Math.abs((words?.size ?? 0) - size) < 0.1, `${words?.size}`);
  }
});

test('the same note gives the same bytes, whatever the clock says, and tells who wrote it', async (t) => {
  const library = temporaryLibrary(t);
  const id = await noteOf(library, 'Hai lần (Twice)', sections(2), { details });
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const first = await pdfOf(library, id, { contents: true });
  library.clock.now = new Date('2027-05-05T05:05:05Z');
  assert.equal(hash(await pdfOf(library, id, { contents: true })), hash(first));
  const { info } = await readPdf(first);
  assert.equal(info['Title'], 'Hai lần (Twice)');
  assert.match(String(info['Producer']), /^Skia/);
  assert.equal(info['Author'], 'Lê Ánh');
  assert.equal(info['Keywords'], 'ASEAN');
  assert.equal(info['CreationDate'], 'D:20260201090000Z');
});

test('a house style in the library’s folder stands in place of ours, and nothing that it names elsewhere is fetched', async (t) => {
  const library = temporaryLibrary(t);
  const id = await noteOf(library, 'Own style', [paragraph(english)]);
  writeFileSync(
    join(library.library.directory, 'house-style.css'),
    `@import url("http://127.0.0.1:9/a.css"); body { font-size: 20pt; background: url(http://127.0.0.1:9/b.png) }
     p::before { content: "</style><script>document.title = 'run'</script>" }`,
  );
  const { content } = await library.ask('notes.render', { id, format: 'pdf' });
  assert.equal(content.match(/<\/style>/g)?.length, 1);
  assert.match(content, /default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:/);
  const [page] = (await readGeometry(await pdfOf(library, id))).pages;
  const words = page?.texts.find((one) => one.text.includes('chairmanship'));
  assert.ok(Math.abs((words?.size ?? 0) - 20) < 0.1, `${words?.size}`);
});
