import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import mammoth from 'mammoth';
import { readDocx } from '../../../electron/parsers/docx/read-docx.ts';
import type { SourceDocument } from '../../../electron/parsers/source-document.ts';
import { makeDocx, wordParagraph } from '../../support/make-docx.ts';
import { makeZip } from '../../support/make-zip.ts';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readDocx(bytes, { name: 'a.docx' });
  assert.ok(result.ok, JSON.stringify(result));
  const [document] = result.value;
  assert.ok(document && result.value.length === 1);
  return document;
}

async function codeOf(bytes: Uint8Array): Promise<string | null> {
  const result = await readDocx(bytes, { name: 'a.docx' });
  return result.ok ? null : result.failure.code;
}

test('a table with columns of running text only lays them out', async () => {
  const story = [
    'Ministers from ten countries met on Monday to speak about the river.',
    'The commission said that stations would report every fifteen minutes.',
  ];
  const columns = [story, ['In brief', 'Ten countries took part.']];
  const cells = columns.map((lines) => `<w:tc>${lines.map((line) => wordParagraph(line)).join('')}</w:tc>`);
  const { parts } = await read(makeDocx(`<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`));
  assert.deepEqual(
    parts.map(({ kind, text }) => [kind, text]),
    columns.flat().map((line) => ['paragraph', line]),
  );
});

test('headings, quotations, lists and tables are blocks of their kind', async () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const { parts } = await read(
    makeDocx(
      [
        wordParagraph('A title', '<w:pStyle w:val="Title"/>'),
        wordParagraph('First words.'),
        wordParagraph('A heading', '<w:pStyle w:val="Heading2"/>'),
        wordParagraph('Said she.', '<w:pStyle w:val="Quote"/>'),
        wordParagraph('one', '<w:pStyle w:val="ListBullet"/>'),
        wordParagraph('two', '<w:pStyle w:val="ListBullet"/>'),
        `<w:tbl>${row('Year', 'Trade')}${row('2025', '12')}</w:tbl>`,
        `<w:tbl>${row('A frame')}</w:tbl>`,
      ].join(''),
      [
        {
          name: 'word/styles.xml',
          bytes: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
            ['Title', 'Title'],
            ['Heading2', 'heading 2'],
            ['Quote', 'Quote'],
            ['ListBullet', 'List Bullet'],
          ]
            .map(
              ([id, name]) =>
                `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
            )
            .join('')}</w:styles>`,
        },
        {
          name: 'word/_rels/document.xml.rels',
          bytes: `<Relationships xmlns="${relationships}"><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
        },
      ],
    ),
  );
  assert.deepEqual(
    parts.map(({ kind, text }) => [kind, text]),
    [
      ['heading', 'A title'],
      ['paragraph', 'First words.'],
      ['heading', 'A heading'],
      ['quote', 'Said she.'],
      ['list', 'one\ntwo'],
      ['table', 'Year | Trade\n2025 | 12'],
      ['paragraph', 'A frame'],
    ],
  );
});

test('runs keep the spaces between them, and fonts from before Unicode draw what they were made to draw', async () => {
  const run = (text: string, font?: string) =>
    `<w:r>${font ? `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const { parts } = await read(
    makeDocx(`<w:p>${run('The ')}${run('Sunset')}${run(' Tree, ')}${run('Vi\u00d6t', '.VnTime')}</w:p>`),
  );
  assert.deepEqual(parts, [{ kind: 'paragraph', text: 'The Sunset Tree, Việt', removed: null }]);
});

test('properties give a title that is one, an author who is no account, and the day of making', async () => {
  const core = (title: string, creator: string) => ({
    name: 'docProps/core.xml',
    bytes: `<cp:p xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><t:created>2026-01-14T08:30:00Z</t:created></cp:p>`,
  });
  const told = await read(makeDocx(wordParagraph('Text'), [core('A visit &amp; a talk', 'Nguyễn Văn An')]));
  assert.deepEqual(
    [told.stated.title, told.stated.byline, told.stated.createdOn],
    ['A visit & a talk', 'Nguyễn Văn An', '2026-01-14'],
  );
  const untold = await read(makeDocx(wordParagraph('Text'), [core('Document1', 'Windows User')]));
  assert.deepEqual([untold.stated.title, untold.stated.byline], [null, null]);
});

test('running headers are left out, not lost', async () => {
  const header = {
    name: 'word/header1.xml',
    bytes: `<w:hdr xmlns:w="urn:w">${wordParagraph('For internal use')}</w:hdr>`,
  };
  const { parts } = await read(makeDocx(wordParagraph('Text'), [header]));
  assert.deepEqual(parts[1], { kind: 'paragraph', text: 'For internal use', removed: 'page-furniture' });
});

test('a file named outside is not opened, and told', async (context) => {
  const outside = {
    name: 'word/_rels/document.xml.rels',
    bytes: `<Relationships xmlns="${relationships}"><Relationship Id="t" Type="${office}/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>`,
  };
  const fetched = context.mock.method(globalThis, 'fetch');
  const { warnings, parts } = await read(makeDocx(wordParagraph('Text'), [outside]));
  assert.deepEqual(warnings, ['outside-file']);
  assert.equal(parts[0]?.text, 'Text');
  assert.equal(fetched.mock.callCount(), 0);
  const link = { ...outside, bytes: outside.bytes.replace('attachedTemplate', 'hyperlink') };
  assert.deepEqual((await read(makeDocx(wordParagraph('Text'), [link]))).warnings, []);
});

test('a DOCTYPE, a bomb, a cut, a locked and an empty document each fail in their own way', async () => {
  const whole = makeDocx(wordParagraph('Text'));
  const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  assert.equal(
    await codeOf(makeDocx(wordParagraph('Text'), [{ name: 'word/x.xml', bytes: entity }])),
    'unreadable',
  );
  const zeros = { name: 'word/zeros.xml', bytes: Buffer.alloc(40 * 1024 * 1024) };
  assert.equal(await codeOf(makeDocx(wordParagraph('Text'), [zeros])), 'archive-bomb');
  assert.equal(await codeOf(whole.subarray(0, whole.length - 60)), 'truncated');
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  assert.equal(await codeOf(locked), 'encrypted');
  assert.equal(await codeOf(makeDocx('')), 'empty');
  assert.equal(await codeOf(makeDocx('<w:p>'.repeat(20_000) + '</w:p>'.repeat(20_000))), 'unreadable');
});

const corpus = new URL('../../../../shared/corpora/docx/', import.meta.url);

test('every document of the collection comes in, the empty one as empty', async (context) => {
  if (!existsSync(corpus)) return context.skip(`there is no ${corpus.pathname}`);
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.docx'))) {
    const result = await readDocx(readFileSync(new URL(file, corpus)), { name: file });
    assert.equal(result.ok ? null : result.failure.code, file === 'empty.docx' ? 'empty' : null, file);
    const parts = result.ok ? result.value.flatMap((document) => document.parts) : [];
    const own = parts.filter(({ removed }) => removed === null).map(({ text }) => text);
    const { value: raw } = await mammoth.extractRawText({ buffer: readFileSync(new URL(file, corpus)) });
    for (const word of raw.split(/\s+/)) assert.ok(own.join(' ').includes(word), `${file}: ${word}`);
  }
});

test('simple fields, words from right to left or with their reading above them, and line ends are read', async () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('spoken')}</w:rt><w:rubyBase>${run('written')}</w:rubyBase></w:ruby></w:r>`;
  const { parts } = await read(
    makeDocx(
      `<w:p>${run('Figure ')}<w:fldSimple w:instr="SEQ Figure">${run('1')}</w:fldSimple>${run(' is ')}<w:dir w:val="rtl">${run('left')}</w:dir>${run(', ')}${ruby}<w:r><w:cr/></w:r>${run('Below.')}</w:p>`,
    ),
  );
  assert.deepEqual(
    parts.map(({ text }) => text),
    ['Figure 1 is left, written', 'Below.'],
  );
});

test('a text box is read from its drawing, once, whatever stands there for older programs', async () => {
  const spaces =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps"';
  const drawing = (boxed: string) =>
    `<w:drawing><wps:wsp><wps:txbx>${boxed}</wps:txbx></wps:wsp></w:drawing>`;
  const box = (text: string) => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
  const choice = (chosen: string, fallback: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${chosen}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const old = (boxed: string) => `<w:pict><v:rect><v:textbox>${boxed}</v:textbox></v:rect></w:pict>`;
  const inner = `<w:txbxContent><w:p><w:r><w:t>Outer</w:t></w:r><w:r>${choice(drawing(box('Inner')), old(box('Inner')))}</w:r></w:p></w:txbxContent>`;
  const { parts } = await read(
    makeDocx(
      `<w:p ${spaces}><w:r><w:t>One</w:t>${drawing(box('Alone'))}</w:r></w:p>` +
        `<w:p ${spaces}><w:r>${choice(drawing(box('Chosen')), '<w:pict/>')}</w:r></w:p>` +
        `<w:p ${spaces}><w:r>${choice(drawing(inner), old(inner))}</w:r></w:p>` +
        `<w:p ${spaces}><w:r>${choice('<w:drawing></w:drawing>', old(box('Fallback')))}</w:r></w:p>` +
        wordParagraph('Last'),
    ),
  );
  assert.deepEqual(
    parts.map(({ text }) => text),
    ['One', 'Alone', 'Chosen', 'Outer', 'Inner', 'Fallback', 'Last'],
  );
});

test('text in the content controls that Google Docs writes is read as it would stand with all suggestions taken', async () => {
  const run = (text: string) =>
    `<w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const control = (content: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const suggested = `<w:ins w:author="An">${run('new')}</w:ins><w:del w:author="An"><w:r><w:delText>old</w:delText></w:r></w:del>`;
  const { parts } = await read(
    makeDocx(
      control(`<w:p>${run('A ')}${control(suggested)}${run(' day, ')}${control(run('Jan 15, 2026'))}</w:p>`) +
        `<w:tbl><w:tr>${cell('a')}${control(cell('b'))}</w:tr>${control(`<w:tr>${cell('c')}${cell('d')}</w:tr>`)}</w:tbl>`,
    ),
  );
  assert.deepEqual(
    parts.map(({ text }) => text),
    ['A new day, Jan 15, 2026', 'a | b\nc | d'],
  );
});

test('the main part is where the package says, and lists of a style that is not there are paragraphs', async () => {
  const named = makeZip([
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="/word/document2.xml"/></Relationships>`,
    },
    {
      name: 'word/document2.xml',
      bytes: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph('Text')}</w:body></w:document>`,
    },
  ]);
  assert.equal((await read(named)).parts[0]?.text, 'Text');
  const numbering = {
    name: 'word/numbering.xml',
    bytes:
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="None"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
  const item = wordParagraph('Item', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  assert.equal((await read(makeDocx(item, [numbering]))).parts[0]?.text, 'Item');
});

test('statistics that swell to a bomb are not looked at', async () => {
  const swollen = { name: 'docProps/app.xml', bytes: Buffer.alloc(40 * 1024 * 1024) };
  assert.equal((await read(makeDocx(wordParagraph('Text'), [swollen]))).parts[0]?.text, 'Text');
});
