import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsed, removed, texts } from '../parsed.ts';

test('the headline is the first short line without a full stop', () => {
  const body = 'The two countries will build a bridge, officials said in Vientiane.';
  for (const title of [
    'Laos, Vietnam to build bridge',
    'Will the bridge hold?',
    'PM: “No delay for bridge”',
  ]) {
    assert.deepEqual([parsed(title, body).title, parsed(title, body).titleFrom], [title, 'text']);
  }
});

test('a title that a saved page says twice is taken once', () => {
  const article = parsed('Bridge opens', 'Bridge opens', 'The bridge over the Mekong opened on Monday.');
  assert.deepEqual([article.title, texts(article, 'paragraph').length], ['Bridge opens', 1]);
});

test('without a headline the title is the first sentence, without its dateline and opening clauses', () => {
  const article = parsed(
    'Jakarta (ANTARA) - On Monday, at the State Palace, President Prabowo Subianto received Prime Minister Anwar Ibrahim. They talked.',
    'It was their third meeting.',
  );
  assert.equal(article.title, 'President Prabowo Subianto received Prime Minister Anwar Ibrahim');
  assert.equal(article.titleFrom, 'derived');
  assert.ok(article.warnings.includes('derived-title'));
});

test('a derived title that is too long loses clauses that name nobody before it loses people', () => {
  const { title } = parsed(
    'Sáng 3/2, tại Hà Nội, ông Trần Quốc Khánh, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kinh tế và Ngân sách của Quốc hội, Trưởng đoàn công tác liên ngành, đã làm việc với bà Nguyễn Thị Mai Hương về dự án luật mới.',
    'Hai bên nhất trí.',
  );
  assert.ok(title.includes('Trần Quốc Khánh') && title.includes('Nguyễn Thị Mai Hương'), title);
  assert.ok(title.length <= 131, title);
});

test('a single line is a paragraph with a title made of it', () => {
  const article = parsed('Vietnam and Laos sign an agreement');
  assert.deepEqual([article.titleFrom, article.text], ['derived', 'Vietnam and Laos sign an agreement']);
});

test('the lead stands between the title and the paragraph with the dateline', () => {
  const article = parsed(
    'Rice exports rise',
    'Exports of rice rose for the third year, and prices with them.',
    'Can Tho (VNA) – Exports rose, the department said.',
    'Prices rose too.',
  );
  assert.deepEqual(texts(article, 'lead'), [
    'Exports of rice rose for the third year, and prices with them.',
  ]);
  assert.equal(texts(article, 'paragraph').length, 2);
});

test('without dateline a short first paragraph that a picture parts from the rest is the lead', () => {
  const body = ['Một câu đầy đủ về hội nghị.', 'Một câu khác về kết quả.', 'Câu cuối cùng của bài.'];
  const sapo = 'Hội nghị khai mạc sáng nay tại Huế với sự tham dự của 12 nước.';
  assert.deepEqual(texts(parsed('Khai mạc hội nghị', sapo, 'Quang cảnh. Ảnh: An Vinh', ...body), 'lead'), [
    sapo,
  ]);
  assert.deepEqual(texts(parsed('Khai mạc hội nghị', sapo, ...body), 'lead'), []);
});

test('a lead that is repeated word for word as a paragraph stays in both places', () => {
  const lead = 'The harvest was the best in ten years, the ministry said.';
  const article = parsed(
    'Best harvest',
    lead,
    'Hanoi (VNA) - The ministry reported.',
    'Farmers agreed.',
    lead,
  );
  assert.deepEqual([texts(article, 'lead'), texts(article, 'paragraph').at(-1)], [[lead], lead]);
});

test('a short line without a stop over a longer paragraph is a heading', () => {
  const article = parsed(
    'Title of it',
    'A first paragraph with a stop.',
    'By the numbers',
    'The vote was the closest in years.',
  );
  assert.deepEqual(texts(article, 'heading'), ['By the numbers']);
});

test('a paragraph that begins with an asterisk is no list; marked lines in a row are one', () => {
  const alone = parsed(
    'Title of it',
    'It began.',
    '* Earlier, on Monday, he left for Dili to attend a meeting.',
    'It ended.',
  );
  assert.deepEqual([texts(alone, 'list'), texts(alone, 'paragraph').length], [[], 3]);
  const list = parsed('Title of it', 'They agreed on:', '* rice', '* rubber', '* rails', 'It ended.');
  assert.deepEqual(texts(list, 'list'), ['* rice\n* rubber\n* rails']);
});

test('what is left of pictures is removed, and the row under it is its caption', () => {
  const article = parsed(
    'Title of it',
    '![](a.jpg) |',
    '| The hall in Huế. |',
    'It began.',
    '| ![x]() Delegates arrive |',
    '![]()',
    'It ended.',
  );
  assert.deepEqual(texts(article, 'caption'), ['The hall in Huế.', 'Delegates arrive']);
  assert.deepEqual(removed(article, 'placeholder'), ['![](a.jpg)', '![x]()', '![]()']);
  assert.equal(article.text, 'It began.\n\nIt ended.');
});

test('a table keeps its rows, without its ruling', () => {
  const article = parsed(
    'Title of it',
    'Trade grew.',
    '| Year | Trade |',
    '|---|---|',
    '| 2025 | 12 |',
    'It ended.',
  );
  assert.deepEqual(texts(article, 'table'), ['Year | Trade\n2025 | 12']);
});

test("a page's furniture is removed and recorded", () => {
  const article = parsed(
    'Home > World > Asia',
    'Flood in Java',
    'Facebook | Twitter | Print',
    'Rivers rose on Monday.',
    'Chia sẻ',
    'Schools were closed.',
    'Từ khóa: lũ lụt, Java',
  );
  assert.equal(article.title, 'Flood in Java');
  assert.equal(article.text, 'Rivers rose on Monday.\n\nSchools were closed.');
  assert.equal(article.removed.length, 4);
});

test('a byline at the top is taken out of the text', () => {
  const article = parsed('Flood in Java', 'By Dewi Lestari', 'Rivers rose on Monday.');
  assert.deepEqual([article.byline, article.text], ['Dewi Lestari', 'Rivers rose on Monday.']);
});

test('a text of furniture and teasers alone loses nothing that could be read', () => {
  const article = parsed(
    'See more',
    'Party chief visits Laos',
    'New road opened in the north of the country.',
  );
  assert.ok(article.blocks.some(({ text }) => text.includes('New road opened')));
  assert.deepEqual(
    [parsed('Share', 'Print').text, parsed('Share', 'Print').title],
    ['Share\n\nPrint', 'Share'],
  );
});
