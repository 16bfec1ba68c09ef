import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { before, mock, test } from 'node:test';
import { failureCodes } from '../../electron/contract/failure.ts';
import { parseFile } from '../../electron/parsers/parse-file.ts';
import { newBudget, readEntries } from '../../electron/parsers/zip/read-entries.ts';
import { storeZip } from '../../electron/parsers/zip/store-zip.ts';
import { makeDocx, makeOdt, wordParagraph } from '../support/make-docx.ts';
import { makePdf, setLines } from '../support/make-pdf.ts';
import { makeZip } from '../support/make-zip.ts';
import { mutants } from '../support/mutate.ts';

const count = 2_000;
const seed = 20260114;
const importedAt = new Date('2026-03-01T09:00:00Z');

const lines = [
  'HÀ NỘI, 15/1 (TTXVN) – Hai bộ trưởng đã gặp nhau ở thủ đô hôm thứ hai.',
  'HANOI, January 15 (VNA) – The two ministers met in the capital on Monday.',
];
const table =
  '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent>${wordParagraph('Box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent><w:cr/></w:r></w:p>`;
const mail = `From: An <an@example.vn>\r\nSubject: A visit\r\nDate: Wed, 14 Jan 2026 08:30:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The two ministers met in H=C3=A0 N=E1=BB=99i.</p>\r\n--b\r\nContent-Type: text/plain; name="=?utf-8?Q?t=C6=B0.txt?="\r\nContent-Disposition: attachment\r\n\r\nThe other story.\r\n--b--\r\n`;
const rtf = String.raw`{\rtf1\ansi\ansicpg1258\deff0{\fonttbl{\f0\fcharset163 Arial;}{\f1 .VnTime;}}{\stylesheet{\s1 heading 1;}}{\info{\title A visit}{\creatim\yr2026\mo1\dy14}}\pard\s1 A visit\par\pard Vi\u7879?t {\b Nam}{\footnote Note.}\par\trowd a\cell b\cell\row\pard\f1 Vi\'d6t\par}`;

const postmark = 'From an@example.vn Wed Jan 14 08:30:00 2026\n';

const pdfs = [
  makePdf([[...setLines(lines.slice(1)), ...setLines(['Left of it'], { x: 72, y: 400 })]], {
    info: { Title: 'A visit' },
  }),
  makePdf([setLines(lines.slice(1)), setLines(['Page 2'])], { picture: true, signs: ['ê', 'ộ'] }),
];
const docx = makeDocx(wordParagraph(lines[0] ?? '') + table + box, [
  {
    name: 'docProps/core.xml',
    bytes: '<p xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>A visit</d:title></p>',
  },
]);
const odt = makeOdt(`<text:h>A visit</text:h><text:p>${lines[1]}</text:p>`);
const zip = makeZip([
  { name: 'một.txt', bytes: lines.join('\n') },
  { name: 'two.zip', bytes: makeZip([{ name: 'a.txt', bytes: lines[1] ?? '' }]) },
  { name: 'three.docx', bytes: docx },
]);

/** Files to damage, and what is done with them afterwards. */
interface Damaged {
  extension: string;
  files: Uint8Array[];
  wrap?: (bytes: Uint8Array) => Uint8Array;
}

const formats: Record<string, Damaged> = {
  pdf: { extension: 'pdf', files: pdfs },
  docx: { extension: 'docx', files: [docx] },
  'docx content': { extension: 'docx', ...(await contentOf(docx, 'word/document.xml')) },
  odt: { extension: 'odt', files: [odt] },
  'odt content': { extension: 'odt', ...(await contentOf(odt, 'content.xml')) },
  rtf: { extension: 'rtf', files: [Buffer.from(rtf, 'latin1')] },
  eml: { extension: 'eml', files: [Buffer.from(mail)] },
  mbox: { extension: 'mbox', files: [Buffer.from(`${postmark}${mail}\n\n${postmark}${mail}`)] },
  zip: { extension: 'zip', files: [zip] },
};

/** A file of an archive, to be damaged on its own: an archive's checksums keep what is inside from ever being read. */
async function contentOf(archive: Uint8Array, name: string): Promise<Pick<Damaged, 'files' | 'wrap'>> {
  const entries = await readEntries(archive, 'archive', newBudget(archive.length));
  assert.ok(entries.ok);
  const files = entries.value.flatMap((entry) =>
    entry.bytes.ok ? [{ name: entry.name, bytes: entry.bytes.value }] : [],
  );
  const content = files.find((file) => file.name === name);
  assert.ok(content);
  const wrap = (bytes: Uint8Array) =>
    storeZip(files.map((file) => (file === content ? { name, bytes } : file)));
  return { files: [content.bytes], wrap };
}

before(() => {
  const refuse = () => {
    throw new Error('the network was asked for');
  };
  mock.method(globalThis, 'fetch', refuse);
  mock.method(Socket.prototype, 'connect', refuse);
});

for (const [format, { extension, files, wrap = (bytes: Uint8Array) => bytes }] of Object.entries(formats))
  test(`${count} damaged ${format} files are each an article or a failure that is told`, async (context) => {
    const told = new Map<string, number>();
    for (const bytes of mutants(files, count, seed)) {
      const result = await parseFile({ id: 1, name: `a.${extension}`, bytes: wrap(bytes), importedAt });
      const outcomes = result.ok ? result.value.items.map((item) => item.result) : [result];
      assert.ok(outcomes.length > 0);
      for (const outcome of outcomes) {
        if (!outcome.ok) assert.ok(failureCodes.includes(outcome.failure.code));
        else assert.equal(typeof outcome.value.facts.title, 'string');
        const name = outcome.ok ? 'article' : outcome.failure.code;
        assert.notEqual(name, 'internal');
        told.set(name, (told.get(name) ?? 0) + 1);
      }
    }
    context.diagnostic([...told].map(([name, times]) => `${name} ${times}`).join(', '));
  });
