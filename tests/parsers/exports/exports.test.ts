import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeDocx, wordParagraph } from '../../support/make-docx.ts';
import { articlesOf, articlesOfFixture, fixtures, summaryOf } from './articles-of.ts';

const expected: Record<string, unknown[]> = JSON.parse(
  readFileSync(new URL('expected.json', fixtures), 'utf8'),
);

for (const file of readdirSync(fixtures).filter((name) => name !== 'expected.json')) {
  test(`${file} is read as its articles, each with title, day, outlet and text`, async () => {
    const articles = await articlesOfFixture(file);
    assert.deepEqual(articles.map(summaryOf), expected[file] ?? 'no expectation was reviewed');
  });
}

test('HTML and RTF exports give the articles of their plain twins', () => {
  for (const [file, twin] of [
    ['factiva-plain.html', 'factiva-plain.txt'],
    ['factiva-plain.rtf', 'factiva-plain.txt'],
    ['factiva-tagged.html', 'factiva-tagged.txt'],
    ['nexis-newer.html', 'nexis-newer.txt'],
    ['nexis-newer.rtf', 'nexis-newer.txt'],
  ])
    assert.deepEqual(expected[file ?? ''], expected[twin ?? '']);
});

/** Labels of the fields that become title and text. */
const labels = new Set(['HD', 'LP', 'TD', 'Full', 'text']);

test('an export that was saved in Word is split too', async () => {
  const lines = readFileSync(new URL('nexis-newer.txt', fixtures), 'utf8').split('\n');
  const paragraphs = lines.map((line) => line.trim().replaceAll('&', '&amp;')).filter((line) => line !== '');
  const articles = await articlesOf(
    'x.docx',
    makeDocx(paragraphs.map((line) => wordParagraph(line)).join('')),
  );
  assert.ok(typeof articles !== 'string');
  assert.deepEqual(articles.map(summaryOf), expected['nexis-newer.txt']);
});

test('an export that came by mail is split too', async () => {
  const headers = ['From: <noreply@database.example>', 'Subject: Your results', 'Message-ID: <1@x>'];
  const source = readFileSync(new URL('factiva-plain.txt', fixtures), 'utf8');
  const articles = await articlesOf(
    'x.eml',
    Buffer.from(`${headers.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${source}`),
  );
  assert.ok(typeof articles !== 'string');
  assert.deepEqual(articles.map(summaryOf), expected['factiva-plain.txt']);
});

test('an edition in two lines under the day is no headline', async () => {
  const source = readFileSync(new URL('nexis-older.txt', fixtures), 'utf8');
  const day = 'January 14, 2026 Wednesday\n';
  const articles = await articlesOf(
    'x.txt',
    Buffer.from(source.replace(day, `${day}Edition 1;\nScotland\n`)),
  );
  assert.ok(typeof articles !== 'string');
  assert.deepEqual(articles.map(summaryOf), expected['nexis-older.txt']);
});

test('an article of ProQuest without its text is read as its abstract', async () => {
  const source = readFileSync(new URL('proquest.txt', fixtures), 'utf8')
    .replace('Abstract: None available.', 'Abstract: Ten states are to share what they know of the river.')
    .replace(/Full text: .*?\n\n/s, 'Full text: Not available.\n\n');
  const articles = await articlesOf('x.txt', Buffer.from(source));
  assert.ok(typeof articles !== 'string');
  assert.equal(articles[0]?.text, 'Ten states are to share what they know of the river.');
});

test('every line of an export stands in an article, as text or left out', async () => {
  for (const file of [
    'factiva-plain.txt',
    'factiva-tagged.txt',
    'nexis-older.txt',
    'nexis-newer.txt',
    'proquest.txt',
  ]) {
    const source = readFileSync(new URL(file, fixtures), 'utf8');
    const articles = await articlesOfFixture(file);
    const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));
    const kept = words(articles.flatMap(({ parts }) => parts.map(({ text }) => text)).join(' '));
    const missing = [...words(source)].filter((word) => !kept.has(word) && !labels.has(word));
    assert.deepEqual(missing, []);
  }
});

test('an export that breaks off keeps its last article and says so', async () => {
  const source = readFileSync(new URL('nexis-newer.txt', fixtures), 'utf8');
  const articles = await articlesOf('x.txt', Buffer.from(source.slice(0, source.indexOf('Classification'))));
  assert.ok(typeof articles !== 'string');
  assert.equal(articles.length, 2);
  assert.ok(articles[1]?.warnings.includes('cut-off'));
  assert.ok(!articles[0]?.warnings.includes('cut-off'));
});

test('a single exported article is read with its header', async () => {
  const source = readFileSync(new URL('factiva-plain.txt', fixtures), 'utf8');
  const only = source.slice(source.indexOf('Rice exporters'), source.indexOf('Bộ trưởng tiếp'));
  const articles = await articlesOf('x.txt', Buffer.from(only));
  assert.ok(typeof articles !== 'string');
  assert.deepEqual(
    articles.map(({ title, outlet, publishedOn }) => [title, outlet, publishedOn]),
    [['Rice exporters expect a quiet spring', 'Delta Business News', '2026-01-15']],
  );
});

test('a text that only speaks of the marks of an export stays one article', async () => {
  const texts = [
    'How we searched\n\nThe database wrote "End of Document" below each story.\n\nEnd of Document\n\nThat was all we found there, and it was little.',
    'The archive\n\n1 of 3 DOCUMENTS\n\nThe first box held letters. The second held maps.\n\nNobody opened the third.',
    'Minister speaks\n\n1,200 words were said.\n\nDocument ABCDE00020260114em1e0001x\n\nThe rest of the speech was lost.',
    'CÔNG AN HÀ NỘI\n\nHD Bank thông báo kết quả kinh doanh.\n\nAN NINH được bảo đảm.\n\nIN ấn tài liệu và RE là viết tắt.',
    'SE\n\nHD is the short form of high definition.\n\nBY the way, TD is a bank.\n\nIt stands in London.',
  ];
  for (const text of texts) {
    const articles = await articlesOf('x.txt', Buffer.from(text));
    assert.equal(typeof articles === 'string' ? articles : articles.length, 1, text.slice(0, 20));
  }
});

const seeds = new URL('../../../resources/sample/', import.meta.url);
test('no article of the sample library is split', async () => {
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    const articles = await articlesOf(file, readFileSync(new URL(file, seeds)));
    assert.equal(typeof articles === 'string' ? articles : articles.length, 1);
  }
});

const ntrex = new URL('../../../../shared/corpora/ntrex/docs_en_vi.jsonl', import.meta.url);
const skip = existsSync(ntrex) ? false : 'shared/corpora/ntrex is not here';
test('no article of translated news is split', { skip }, async () => {
  for (const line of readFileSync(ntrex, 'utf8').trim().split('\n')) {
    const { en, vi }: { en: string; vi: string } = JSON.parse(line);
    for (const text of [en, vi]) {
      const articles = await articlesOf('x.txt', Buffer.from(text));
      assert.equal(typeof articles === 'string' ? articles : articles.length, 1);
    }
  }
});

test('exports and news formats in UTF-16, with its mark or without, give the articles of their UTF-8 twins', async () => {
  for (const file of Object.keys(expected)) {
    const text = readFileSync(new URL(file, fixtures), 'utf8');
    const little = Buffer.from(text, 'utf16le');
    const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [marked, Buffer.from(marked).swap16(), little]) {
      const articles = await articlesOf(file, bytes);
      assert.ok(typeof articles !== 'string', `${file}: ${articles}`);
      assert.deepEqual(articles.map(summaryOf), expected[file], file);
    }
  }
});
