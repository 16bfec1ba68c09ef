import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailDate } from '../../../electron/parsers/mail/mail-date.ts';
import { readMessage } from '../../../electron/parsers/mail/read-message.ts';
import { unpackMbox } from '../../../electron/parsers/mail/unpack-mbox.ts';
import { unpackMessage } from '../../../electron/parsers/mail/unpack-message.ts';
import { parseFile } from '../../../electron/parsers/parse-file.ts';
import type { SourceDocument } from '../../../electron/parsers/source-document.ts';
import { encode } from '../encoding/encode.ts';

const headers = [
  'From: =?utf-8?B?Tmd1eeG7hW4gVsSDbiBBbg==?= <an@example.vn>',
  'To: desk@example.org',
  'Subject: Fwd: Re: A visit to Hanoi',
  'Date: Wed, 14 Jan 2026 08:30:00 +0700',
  'Message-ID: <1@example.vn>',
  'MIME-Version: 1.0',
];
const story = 'The two ministers met in the capital on Monday and talked about the railway for two hours.';

function mail(body: string, type = 'text/plain; charset=utf-8'): Buffer {
  return Buffer.from([...headers, `Content-Type: ${type}`, '', body].join('\r\n'));
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readMessage(bytes, { name: 'a.eml' });
  assert.ok(result.ok, JSON.stringify(result));
  const [document] = result.value;
  assert.ok(document);
  return document;
}

test('subject, sender and moment are told, the moment with the sender’s zone', async () => {
  const { stated, parts } = await read(mail(story));
  assert.deepEqual(
    [stated.title, stated.byline, stated.publishedAt, stated.publishedOn],
    ['A visit to Hanoi', 'Nguyễn Văn An', '2026-01-14T08:30:00+07:00', '2026-01-14'],
  );
  assert.deepEqual(parts, [{ kind: 'paragraph', text: story, removed: null }]);
});

const vietnamese =
  'Hai bộ trưởng đã gặp nhau tại thủ đô hôm thứ Hai và nói về tuyến đường sắt trong hai giờ.';

test('a mail is read in the encoding it is in, whatever its header says', async () => {
  const text = async (bytes: Uint8Array, charset: string) => {
    const head = Buffer.from([...headers, `Content-Type: text/plain${charset}`, '', ''].join('\r\n'));
    return (await read(Buffer.concat([head, bytes]))).parts[0]?.text;
  };
  const old = encode(vietnamese, 'windows-1258');
  assert.ok(old);
  assert.equal(await text(old, ''), vietnamese);
  assert.equal(await text(old, '; charset=us-ascii'), vietnamese);
  assert.equal(await text(Buffer.from(vietnamese), '; charset=iso-8859-1'), vietnamese);
});

test('a mail that was saved in UTF-16, or with a byte order mark, is the same mail', async () => {
  const plain = await read(mail(vietnamese));
  const marked = `\ufeff${mail(vietnamese)}`;
  assert.deepEqual(await read(Buffer.from(marked)), plain);
  const wide = await read(Buffer.from(marked, 'utf16le'));
  assert.deepEqual([wide.parts, wide.stated], [plain.parts, plain.stated]);
});

test('the signature under a mail is left out', async () => {
  const { parts } = await read(mail(`${story}\r\n\r\n-- \r\nAn Nguyen\r\nThe desk, Hanoi`));
  assert.deepEqual(parts, [
    { kind: 'paragraph', text: story, removed: null },
    { kind: 'paragraph', text: '--\nAn Nguyen\nThe desk, Hanoi', removed: 'page-furniture' },
  ]);
});

test('a date is read as mails write it, or not at all', () => {
  assert.equal(mailDate('1 Feb 2026 9:05 GMT'), '2026-02-01T09:05:00+00:00');
  assert.equal(mailDate('Thu, 31 Dec 2026 23:59:59 -0330'), '2026-12-31T23:59:59-03:30');
  assert.equal(mailDate('1 Feb 2026 9:05 EST'), '2026-02-01T09:05:00-05:00');
  assert.equal(mailDate('1 Feb 2026 9:05'), '2026-02-01T09:05:00');
  assert.equal(mailDate('Wed, 20 Dec 95 19:59 CST'), '1995-12-20T19:59:00-06:00');
  assert.equal(mailDate('yesterday'), null);
  assert.equal(mailDate('40 Feb 2026 09:05:00 +0000'), null);
});

test('what is answered is left out, not lost', async () => {
  const { parts } = await read(
    mail(`${story}\r\n\r\nOn Mon, 12 Jan 2026 Binh wrote:\r\n> What did they talk about?\r\n> Do you know?`),
  );
  assert.deepEqual(
    parts.map(({ removed }) => removed),
    [null, 'quoted-reply'],
  );
  assert.match(parts[1]?.text ?? '', /What did they talk about/);
});

test('what is forwarded with hardly a word is the article', async () => {
  const { parts } = await read(mail(`FYI\r\n\r\n---------- Forwarded message ---------\r\n${story}`));
  assert.ok(parts.some(({ text, removed }) => removed === null && text.includes('two ministers')));
});

test('the headers of a message that was handed on are metadata, in one paragraph or in many', async () => {
  const lines = [
    'From: Wire, wire@example.com',
    'Sent: Wednesday, 14 January 2026',
    'To: Desk',
    'Subject: Talks',
  ];
  const one = `<p>Dear all, please find the clip of this morning below.</p><p>${lines.join('<br>')}</p><h1>Talks begin</h1><p>${story}</p>`;
  const many = ['Dear all, please find the clip of this morning below.', ...lines, 'Talks begin', story].join(
    '\r\n\r\n',
  );
  for (const bytes of [mail(one, 'text/html; charset=utf-8'), mail(many)]) {
    const { parts } = await read(bytes);
    const standing = parts.filter(({ removed }) => removed === null).map(({ text }) => text);
    assert.deepEqual(standing, [
      'Dear all, please find the clip of this morning below.',
      'Talks begin',
      story,
    ]);
    assert.ok(parts.some(({ kind, text }) => kind !== 'title' && text === 'Talks begin'));
  }
  const { parts } = await read(mail(`From: a headline of few words\r\n\r\n${story}`));
  assert.ok(parts.every(({ removed }) => removed === null));
});

test('HTML is read as a page, its quotation left out', async () => {
  const html = `<html><body><h2>The railway</h2><p>${story}</p><div class="gmail_quote"><p>An older mail</p></div></body></html>`;
  const { parts } = await read(mail(html, 'text/html; charset=utf-8'));
  assert.ok(parts.some(({ kind, text }) => kind === 'paragraph' && text === story));
  assert.deepEqual(parts.at(-1), { kind: 'paragraph', text: 'An older mail', removed: 'quoted-reply' });
});

const attached = [
  ...headers,
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  story,
  '--b',
  'Content-Type: text/plain; name="two.txt"',
  'Content-Disposition: attachment; filename="two.txt"',
  '',
  'Another story stands in this file, and it is told in a line of its own.',
  '--b',
  'Content-Type: image/png; name="logo.png"',
  'Content-Disposition: attachment; filename="logo.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '--b--',
  '',
].join('\r\n');

test('documents that are attached become articles of their own, pictures do not', async () => {
  const entries = await unpackMessage(Buffer.from(attached), { name: 'a.eml' });
  assert.ok(entries.ok);
  assert.deepEqual(
    entries.value.map(({ name, stated }) => [name, stated]),
    [['two.txt', { createdOn: '2026-01-14' }]],
  );
  const importedAt = new Date('2026-02-01T00:00:00Z');
  const parsed = await parseFile({ id: 1, name: 'a.eml', bytes: Buffer.from(attached), importedAt });
  assert.ok(parsed.ok);
  assert.deepEqual(
    parsed.value.items.map(({ name, result }) => [name, result.ok]),
    [
      ['a.eml', true],
      ['a.eml/two.txt', true],
    ],
  );
});

test('a mailbox is split at its messages, and their lines are as they were sent', () => {
  const message = (body: string) =>
    `From an@example.vn Wed Jan 14 08:30:00 2026\n${headers.join('\n')}\n\n${body}\n\n`;
  const box = message('One\n\n>From Hanoi we hear\nFrom the second line on') + message('Two');
  const result = unpackMbox(Buffer.from(box), { name: 'a.mbox' });
  assert.ok(result.ok);
  const bodies = result.value.map(({ bytes }) =>
    bytes.ok ? Buffer.from(bytes.value).toString('utf8').split('\n\n').slice(1).join('\n\n').trim() : null,
  );
  assert.deepEqual(bodies, ['One\n\nFrom Hanoi we hear\nFrom the second line on', 'Two']);
});

test('a mail without words fails as empty, one in parts without end is an article or a failure', async () => {
  const empty = await readMessage(mail(''), { name: 'a.eml' });
  assert.equal(empty.ok ? null : empty.failure.code, 'empty');
  const deep = Array.from(
    { length: 300 },
    (_, index) => `Content-Type: multipart/mixed; boundary="${index}"\r\n\r\n--${index}`,
  );
  const result = await readMessage(Buffer.from([...headers, deep.join('\r\n')].join('\r\n')), {
    name: 'a.eml',
  });
  assert.equal(result.ok ? null : result.failure.code, 'unreadable');
});

test('a mail that hands an article on states when and by whom that was sent, not who handed it on', async () => {
  const article = Array.from({ length: 4 }, (_, index) => `${story} It was meeting ${index}.`);
  const own = 'See below, worth a line for the brief of tomorrow I should think.';
  const sent = [
    'From: Harbour News Daily <daily@harbour.example>',
    'Date: Tue, Jan 13, 2026 at 7:02 PM',
    'Subject: A visit',
    'To: An',
  ];
  const plain = mail(
    [own, '---------- Forwarded message ---------', sent.join('\r\n'), 'By Ana Reyes', ...article].join(
      '\r\n\r\n',
    ),
  );
  const html = mail(
    `<p>${own}</p><div class="gmail_quote"><p>${sent.join('<br>').replace(/<(?=daily)/, '&lt;')}</p><p>By Ana Reyes</p>${article.map((text) => `<p>${text}</p>`).join('')}</div>`,
    'text/html; charset=utf-8',
  );
  for (const bytes of [plain, html]) {
    const { stated, parts } = await read(bytes);
    assert.deepEqual(
      [stated.publishedOn, stated.publishedAt, stated.outlet, stated.byline],
      ['2026-01-13', '2026-01-13T19:02:00', 'Harbour News Daily', null],
    );
    assert.deepEqual(
      parts.filter(({ removed }) => removed === 'comments').map(({ text }) => text),
      [own],
    );
    assert.equal(parts.filter(({ text, removed }) => removed === null && text.startsWith(story)).length, 4);
  }
});
