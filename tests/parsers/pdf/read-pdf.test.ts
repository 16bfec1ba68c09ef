import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Part } from '../../../electron/contract/models/article.ts';
import { readPdf } from '../../../electron/parsers/pdf/read-pdf.ts';
import type { SourceDocument } from '../../../electron/parsers/source-document.ts';
import { type DrawnText, makePdf, setLines } from '../../support/make-pdf.ts';

async function read(bytes: Uint8Array, name = 'a.pdf'): Promise<SourceDocument> {
  const result = await readPdf(bytes, { name });
  assert.ok(result.ok, JSON.stringify(result));
  const [document] = result.value;
  assert.ok(document && result.value.length === 1);
  return document;
}

async function partsOf(...pages: DrawnText[][]): Promise<Part[]> {
  return (await read(makePdf(pages))).parts;
}

async function textsOf(...pages: DrawnText[][]): Promise<string[]> {
  return (await partsOf(...pages)).filter(({ removed }) => removed === null).map(({ text }) => text);
}

const left = [
  'The ministers met in the capital on Monday',
  'to talk about trade and the building of a',
  'railway between the two countries, which',
  'both sides have wanted for many years now.',
];
const right = [
  'The second day was given to fisheries, and',
  'a joint statement was signed in the evening',
  'before the delegations left for the airport',
  'where they were seen off by schoolchildren.',
];

test('two columns are read one after the other, below what spans them', async () => {
  const title = { text: 'A headline over both of the columns of this page', x: 72, y: 740, size: 20 };
  const [heading, ...paragraphs] = await textsOf([
    title,
    ...right.flatMap((text, index) => [
      { text: left[index] ?? '', x: 72, y: 700 - index * 12 },
      { text, x: 320, y: 700 - index * 12 },
    ]),
  ]);
  assert.equal(heading, title.text);
  assert.deepEqual(paragraphs, [left.join(' '), right.join(' ')]);
});

test('columns whose lines stand at other heights are read one after the other too', async () => {
  const page = [...setLines(left), ...setLines(right, { x: 320, y: 695 })];
  assert.deepEqual(await textsOf(page), [left.join(' '), right.join(' ')]);
});

test('a table is read row by row', async () => {
  const rows = [
    ['Year', 'Trade'],
    ['2024', '10'],
    ['2025', '12'],
  ];
  const parts = await partsOf(
    rows.flatMap((cells, row) =>
      cells.map((text, cell) => ({ text, x: 72 + cell * 150, y: 700 - row * 14 })),
    ),
  );
  assert.deepEqual(parts, [{ kind: 'table', text: 'Year | Trade\n2024 | 10\n2025 | 12', removed: null }]);
});

test('a table whose columns stand hardly further apart than words is one by its edges, and prose is none', async () => {
  const set = (rows: readonly string[][], columns: readonly number[]) =>
    rows.flatMap((cells, row) =>
      cells.map((text, cell) => ({ text, x: columns[cell] ?? 0, y: 700 - row * 14 })),
    );
  // In Helvetica of 10 points `Year` is 21 points wide, `2024` 22.
  const table = set(
    [
      ['Year', 'Up', 'Down'],
      ['2023', '12', '15'],
      ['2024', '14', '18'],
    ],
    [72, 101, 119],
  );
  assert.deepEqual(await partsOf(table), [
    { kind: 'table', text: 'Year | Up | Down\n2023 | 12 | 15\n2024 | 14 | 18', removed: null },
  ]);
  const filled = [
    ['They met at noon', 'and left', 157],
    ['in the evening they', 'drove home', 164],
    ['went by the road', 'to the north', 153],
  ] as const;
  const prose = filled.flatMap(([first, second, x], row) => [
    { text: first, x: 72, y: 700 - row * 14 },
    { text: second, x, y: 700 - row * 14 },
  ]);
  assert.equal((await partsOf(prose)).filter(({ kind }) => kind === 'table').length, 0);
});

test('a hyphen at the end of a line goes where the word goes on, and stays where it is written', async () => {
  const lines = [
    'They agreed on a well-known plan for infor-',
    'mation, and it was welcomed by the well-',
    'known author of the north-south treaty of',
    'Paris, by 2026, from Hà-',
    'Nội on.',
  ];
  const signs = ['à', 'ộ'];
  const { parts } = await read(makePdf([setLines(lines)], { signs }));
  const text = parts.map((part) => part.text).join(' ');
  assert.match(text, /for information, and/);
  assert.match(text, /by the well-known author/);
  assert.match(text, /from Hà-Nội on\./);
});

test('what stands at the same height of every page is page furniture; the text goes on over it', async () => {
  const page = (number: number) => [
    { text: 'THE DAILY PAPER', x: 72, y: 760, size: 9 },
    ...setLines([
      `Page number ${'one two three'.split(' ')[number - 1]} has a text of its own, of which no line is`,
      `found on another page than ${'one two three'.split(' ')[number - 1]} and which is as wide as this`,
      ...left.map((line) => `${'one two three'.split(' ')[number - 1]} ${line}`),
    ]),
    { text: `Page ${number} of 3`, x: 280, y: 30, size: 9 },
  ];
  const parts = await partsOf(page(1), page(2), page(3));
  const furniture = parts.filter(({ removed }) => removed === 'page-furniture').map(({ text }) => text);
  assert.deepEqual(furniture.sort(), [
    'Page 1 of 3',
    'Page 2 of 3',
    'Page 3 of 3',
    'THE DAILY PAPER',
    'THE DAILY PAPER',
    'THE DAILY PAPER',
  ]);
  const standing = parts.filter(({ removed }) => removed === null).map(({ text }) => text);
  assert.equal(standing.length, 3);
  assert.match(standing[0] ?? '', /^Page number one/);
});

test('on slides and labels a number is part of what there is', async () => {
  const page = (number: number) => [{ text: `Slide ${number}`, x: 72, y: 760 }];
  assert.deepEqual(await textsOf(page(1), page(2), page(3)), ['Slide 1', 'Slide 2', 'Slide 3']);
});

test('two pages are too few to tell furniture', async () => {
  const page = [{ text: 'A label', x: 72, y: 760 }];
  assert.deepEqual(await textsOf(page, page), ['A label', 'A label']);
});

test('what a browser sets around a page that it prints is page furniture, and tells the address', async () => {
  const body = setLines([...left, ...right]);
  const around = (top: [string, string], bottom: [string, string]) => [
    { text: top[0], x: 24, y: 775, size: 8 },
    { text: top[1], x: 250, y: 775, size: 8 },
    ...body,
    { text: bottom[0], x: 24, y: 20, size: 8 },
    { text: bottom[1], x: 560, y: 20, size: 8 },
  ];
  const prints = [
    around(['1/14/26, 2:20 PM', 'Ministers meet'], ['https://paper.example/ministers', '1/1']),
    around(['14:20, 14/1/2026', 'Ministers meet'], ['https://paper.example/ministers', '1/1']),
    around(['Ministers meet', 'https://paper.example/ministers'], ['1 of 1', '14/01/2026, 14:20']),
  ];
  for (const page of prints) {
    const { parts, stated } = await read(makePdf([page, page]));
    assert.equal(stated.address, 'https://paper.example/ministers');
    assert.equal(parts.filter(({ removed }) => removed === 'page-furniture').length, 8);
    // On a single page the title beside may be the only headline.
    const [first] = (await partsOf(page)).filter(({ removed }) => removed === null);
    assert.equal(first?.text, 'Ministers meet');
  }
  const parts = await partsOf(
    around(['14 January', 'Ministers meet'], ['https://paper.example/ministers', 'x']),
  );
  assert.ok(parts.every(({ removed }) => removed === null));
});

test('a paragraph that the end of a page cuts goes on with the next page', async () => {
  const texts = await textsOf(
    setLines([
      'The text of this page does not end with its last line but',
      'goes on over to the next page and is one',
    ]),
    setLines(['paragraph with what stands there at its head.']),
  );
  assert.equal(texts.length, 1);
  assert.match(texts[0] ?? '', /is one paragraph with/);
});

test('larger and bold lines are headings, indents and gaps make paragraphs', async () => {
  const parts = await partsOf([
    { text: 'A large headline', x: 72, y: 740, size: 18 },
    ...setLines(left),
    { text: 'A bold line', x: 72, y: 640, bold: true },
    ...setLines(right, { y: 620 }),
    { text: 'An indented line begins a paragraph of its', x: 84, y: 572 },
    { text: 'own that goes on to the left of it, here.', x: 72, y: 560 },
  ]);
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    ['heading', 'paragraph', 'heading', 'paragraph', 'paragraph'],
  );
});

test('marks of Vietnamese letters that are drawn apart are put on them, ligatures are letters', async () => {
  const signs = ['ê', '\u0323', 'Đ', 'a\u0300', 'ﬁ'];
  const { parts } = await read(makePdf([[{ text: 'Viê\u0323t Nam ﬁne', x: 72, y: 700 }]], { signs }));
  assert.equal(parts[0]?.text.normalize('NFC'), 'Việt Nam fine');
});

test('a title that is one is taken from the properties, with author and day of making', async () => {
  const page = [[{ text: 'Text', x: 72, y: 700 }]];
  const info = {
    Title: 'A visit to Hanoi',
    Author: 'Nguyen Van An',
    CreationDate: "D:20260114083000+07'00'",
  };
  const { stated } = await read(makePdf(page, { info }));
  assert.equal(stated.title, 'A visit to Hanoi');
  assert.equal(stated.byline, 'Nguyen Van An');
  assert.equal(stated.createdOn, '2026-01-14');
  for (const Title of ['Microsoft Word - x.doc', 'untitled', 'report.indd', '12345', 'Document1'])
    assert.equal((await read(makePdf(page, { info: { Title } }))).stated.title, null, Title);
});

test('pictures of pages, an empty page, a damaged, a cut and a locked file each fail in their own way', async () => {
  const codeOf = async (bytes: Uint8Array) => {
    const result = await readPdf(bytes, { name: 'a.pdf' });
    return result.ok ? null : result.failure.code;
  };
  const whole = makePdf([setLines(left)]);
  assert.equal(await codeOf(makePdf([[]], { picture: true })), 'no-text');
  assert.equal(await codeOf(makePdf([[]])), 'empty');
  assert.equal(await codeOf(whole.subarray(0, 120)), 'truncated');
  assert.equal(
    await codeOf(
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.alloc(3_000, 'x'),
        Buffer.from('\nstartxref\n9\n%%EOF'),
      ]),
    ),
    'unreadable',
  );
  const locked = readFileSync(new URL('../../fixtures/parsers/encrypted.pdf', import.meta.url));
  assert.equal(await codeOf(locked), 'encrypted');
});

test('the bytes that are read stay with their owner', async () => {
  const bytes = Uint8Array.from(makePdf([setLines(left)]));
  await read(bytes);
  assert.equal(bytes[0], 0x25);
});
