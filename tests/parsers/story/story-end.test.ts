import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsed, removed, texts } from '../parsed.ts';

const start = ['Ministers meet in Dili', 'The ministers met in Dili on Monday to talk about fish.'];

test('what follows the end mark is related, with or without a heading over it', () => {
  for (const heading of [[], ['See more'], ['Xem thêm:'], ['>>> Tin liên quan'], ['Related News']]) {
    const article = parsed(
      ...start,
      'They parted as friends./.',
      ...heading,
      'Typhoon nears Samar',
      'Rice exports rise in May.',
    );
    assert.deepEqual(texts(article, 'related'), ['Typhoon nears Samar', 'Rice exports rise in May.']);
    assert.deepEqual(removed(article, 'see-more'), heading);
    assert.ok(article.text.endsWith('friends./.'));
  }
});

test('a name alone below the last sentence is who wrote it, above related links too', () => {
  const prose =
    'Các bộ trưởng đã gặp nhau tại thủ đô vào thứ Hai để bàn về nghề cá, thương mại và tuyến đường sắt mới.';
  const article = parsed(
    'Các bộ trưởng gặp nhau',
    prose,
    `${prose} Họ sẽ gặp lại.`,
    'Hội nghị kết thúc tối qua.',
    'Hoàng Nam',
  );
  assert.deepEqual([article.byline, removed(article, 'agency-line')], ['Hoàng Nam', ['Hoàng Nam']]);
  const done = parsed('Các bộ trưởng gặp nhau', prose, `${prose} Họ sẽ gặp lại.`, 'Lan Phương (thực hiện)');
  assert.equal(done.byline, 'Lan Phương');
  const short = parsed('Các bộ trưởng gặp nhau', 'Họ gặp nhau.', 'Hội nghị kết thúc tối qua.', 'Hoàng Nam');
  assert.equal(short.byline, null);
});

test('without an end mark a heading over links ends the story', () => {
  const article = parsed(...start, 'They parted as friends.', 'Tin cùng chuyên mục', 'Bão gần bờ');
  assert.deepEqual([texts(article, 'related'), texts(article, 'paragraph').length], [['Bão gần bờ'], 2]);
});

test('links in the middle of a story are related, and the story goes on', () => {
  const article = parsed(
    ...start,
    'Xem thêm: Bão gần bờ',
    'They ate.',
    'Read more',
    'Typhoon nears Samar',
    'They parted as friends./.',
  );
  assert.deepEqual(texts(article, 'related'), ['Xem thêm: Bão gần bờ', 'Typhoon nears Samar']);
  assert.equal(article.text, `${start[1]}\n\nThey ate.\n\nThey parted as friends./.`);
});

test('the agency below the end is its agency', () => {
  const cases: [string, string][] = [
    ['VNA', 'VNA'],
    ['Theo TTXVN', 'TTXVN'],
    ['(TTXVN/Vietnam+)', 'TTXVN'],
    ['Source: Xinhua', 'Xinhua'],
  ];
  for (const [line, agency] of cases) {
    const article = parsed(...start, 'They parted as friends./.', line);
    assert.deepEqual(
      [article.agency, removed(article, 'agency-line'), texts(article, 'related')],
      [agency, [line], []],
    );
  }
});

test('agencies end their stories in ways of their own', () => {
  const cases: [string, string][] = [
    ['They parted as friends. — VNS', 'VNS'],
    ['They parted as friends. -- BERNAMA', 'BERNAMA'],
    ['They parted as friends./. VNA', 'VNA'],
  ];
  for (const [line, agency] of cases) {
    const article = parsed(...start, line, 'Typhoon nears Samar');
    assert.deepEqual(
      [article.agency, texts(article, 'related'), article.text.endsWith(line)],
      [agency, ['Typhoon nears Samar'], true],
    );
  }
  assert.deepEqual(
    texts(parsed(...start, 'They parted as friends. ■', 'Typhoon nears Samar'), 'related').length,
    1,
  );
});

test('what pages end with is nobody’s name', () => {
  const article = parsed(...start, 'They parted as friends, and will meet again.', 'Thank You');
  assert.equal(article.byline, null);
});

test('a line that only says that the story ends is left out', () => {
  for (const line of ['(END)', '-- ends --', '###', 'Hết']) {
    const article = parsed(...start, 'They parted as friends.', line, 'Typhoon nears Samar');
    assert.deepEqual([removed(article, 'agency-line'), texts(article, 'related').length], [[line], 1], line);
  }
});

test('who wrote it may stand below the end', () => {
  const article = parsed(...start, 'They parted as friends./.', 'Minh Đức/TTXVN');
  assert.deepEqual([article.byline, article.agency], ['Minh Đức', 'TTXVN']);
});

test('a slash or a dash in a sentence ends no story', () => {
  const article = parsed(
    ...start,
    'Trade grew in 2024/2025 and/or later.',
    'He spoke of unity - and left.',
    'It is on https://example.org/.',
    'That was all.',
  );
  assert.equal(texts(article, 'paragraph').length, 5);
  assert.equal(article.agency, null);
});

test('a caption below the end that stands above it is a repeat', () => {
  const caption = 'The ministers in Dili. (Photo: VNA)';
  const article = parsed(...start, caption, 'They parted as friends./.', caption, 'Typhoon nears Samar');
  assert.deepEqual(removed(article, 'repeated-caption'), [caption]);
  assert.deepEqual(texts(article, 'related'), ['Typhoon nears Samar']);
});

test("the agency's name alone ends a story that has no end mark, but not when it stands over it", () => {
  const below = parsed(
    ...start,
    'They ate.',
    'They parted as friends.',
    '(theo TTXVN)',
    'Bão gần bờ',
    'Bão đang vào.',
  );
  assert.deepEqual(
    [texts(below, 'paragraph').length, below.agency, texts(below, 'related').length],
    [3, 'TTXVN', 2],
  );
  const above = parsed('Ministers meet', 'VNA', ...start.slice(1), 'They parted as friends.');
  assert.deepEqual([texts(above, 'paragraph').length, above.agency, texts(above, 'related')], [2, 'VNA', []]);
});

test("captions right below the end are the story's when no other story follows them", () => {
  const own = parsed(
    ...start,
    'They parted as friends./.',
    'The ministers. (Photo: An Vinh)',
    'VNA',
    'See more',
    'Bão gần bờ',
  );
  assert.deepEqual(texts(own, 'caption'), ['The ministers. (Photo: An Vinh)']);
  const other = parsed(...start, 'They parted as friends./.', 'A ship. (Photo: VNA)', 'Typhoon nears Samar');
  assert.deepEqual([texts(other, 'caption'), texts(other, 'related').length], [[], 2]);
});

test('a row of tags is furniture', () => {
  const article = parsed(...start, 'They parted as friends./.', '#Dili #fisheries', '#ASEAN');
  assert.deepEqual(
    [removed(article, 'tags'), texts(article, 'related')],
    [['#Dili #fisheries', '#ASEAN'], []],
  );
});

test("an agency's name alone among the prose is the credit of a picture, and the story goes on", () => {
  const prose =
    'The ministers talked about fish, boats and the boundary between the two countries for hours.';
  const article = parsed(
    ...start,
    ...['One', 'Two', 'Three', 'Four'].map((count) => `${prose} ${count} were angry.`),
    'Reuters',
    `${prose} They then dined.`,
    `${prose} They parted late.`,
  );
  assert.deepEqual(removed(article, 'credit'), ['Reuters']);
  assert.deepEqual(texts(article, 'related'), []);
  assert.ok(article.text.endsWith('They parted late.'));
});
