import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importedAt, parsed, parseText } from '../parsed.ts';

const headlines = [
  'Parliament passes budget after a night of talks',
  'Typhoon nears Samar as thousands leave their homes',
  'Rice exports rise for the third year in a row',
  'New bridge over the Mekong opens to traffic today',
  'Students win medals at physics contest in Jakarta',
  'Fuel prices fall for the second week in Manila',
  'Court hears appeal in the airport land case',
  'Fishermen rescued after nine days at sea',
  'Central bank holds rates, warns of a slowdown',
  'Museum shows letters from the old port city',
];
const flagged = (...lines: string[]) => {
  const article = parsed(...lines);
  assert.equal(article.notArticle, article.warnings.includes('not-an-article'));
  return article.notArticle;
};

test('a list of headlines, with or without a line under each, is no article', () => {
  assert.ok(flagged('World news', ...headlines));
  const blurbs = headlines.flatMap((line, index) => [
    line,
    `It is story ${index} of the day, our reporters say.`,
  ]);
  assert.ok(flagged('World news', ...blurbs));
});

test('a front with its sections and their stories is no article', () => {
  const front = [
    'Home | Politics | World',
    'Latest',
    ...headlines.slice(0, 5),
    'Most read',
    ...headlines.slice(5),
  ];
  assert.ok(flagged(...front));
  assert.ok(
    flagged(
      'Trang chủ',
      'Tin mới nhất',
      'Thủ tướng tiếp Đại sứ Lào chào từ biệt kết thúc nhiệm kỳ',
      'Khai mạc hội nghị các nước ven biển tại Đà Nẵng',
      'Xuất khẩu gạo tăng năm thứ ba liên tiếp ở miền Tây',
      'Bão số 3 áp sát đất liền, hàng nghìn người sơ tán',
      'Giá xăng giảm lần thứ hai trong tháng này ở Hà Nội',
    ),
  );
});

test('a front whose sections end in links to more is no article; a short item with many links below is one', () => {
  const blurb = (index: number) => `It is story ${index} of the day, our reporters say.`;
  const section = (from: number) =>
    headlines.slice(from, from + 4).flatMap((line, index) => [line, blurb(from + index)]);
  assert.ok(
    flagged('World news', ...section(0), 'See more', ...section(4), 'See more', ...headlines.slice(8)),
  );
  const item = [
    'Laos, Vietnam to build bridge',
    'The two countries will build a bridge. Work begins in May.',
  ];
  assert.ok(!flagged(...item, 'See more', ...headlines));
  assert.ok(!flagged(...item, 'VNA', 'See more', ...headlines, ...section(0)));
});

test('a page of errors or of access is no article', () => {
  assert.ok(
    flagged('404 Not Found', 'The page you are looking for does not exist. Please check the address.'),
  );
  assert.ok(flagged('Access denied', 'You do not have permission to view this page on this server.'));
  assert.ok(
    flagged(
      'Sign in',
      'Email',
      'Password',
      'Forgot your password?',
      'Please sign in with your account to go on.',
    ),
  );
  assert.ok(flagged('Đăng nhập', 'Tên đăng nhập', 'Mật khẩu', 'Quên mật khẩu?'));
});

test('a table alone is no article', () => {
  assert.ok(flagged('Prices', '| Rice | 12 |', '| Maize | 9 |', '| Coffee | 80 |'));
});

test('a short item, a single line, an abstract, an interview and a story of figures are articles', () => {
  assert.ok(
    !flagged('Laos, Vietnam to build bridge', 'The two countries will build a bridge. Work begins in May.'),
  );
  assert.ok(!flagged('Vietnam and Laos sign an agreement'));
  assert.ok(
    !flagged(
      'Access denied to fishing grounds',
      ...Array.from(
        { length: 4 },
        (_, day) =>
          `On day ${day} fishermen were told on Monday that they may no longer sail beyond the reef, a spokesman for the coast guard said in Manila after a long meeting.`,
      ),
    ),
  );
  assert.ok(
    !flagged(
      'Prices in March',
      'Gold: 82.5 million dong',
      'Rice: 12,300 dong',
      'Coffee: 98,000 dong',
      'Pepper: 140,000 dong',
      'Sugar: 18,200 dong',
      'Prices rose by 3.2 per cent in March, the statistics office said.',
    ),
  );
  const interview = headlines
    .slice(0, 9)
    .flatMap((_, index) => [
      `What do you say about question number ${index}?`,
      `I say that it is a good question, and that we must look at it with care. There are those who see it another way, number ${index}. We listen to them too, as we always did, and then decide. That is how it goes.`,
    ]);
  assert.ok(!flagged('“We listen to all”', ...interview));
});

const corpora = new URL('../../../../shared/corpora/', import.meta.url);
const collections: [string, (row: Record<string, string>) => string[]][] = [
  ['cranfield/docs', (row) => [`${row['title']}\n\n${row['text']}`]],
  ['cisi/docs', (row) => [`${row['title']}\n\n${row['text']}`]],
  ['med/docs', (row) => [row['text'] ?? '']],
  ['xquad/paras.en', (row) => [row['text'] ?? '']],
  ['xquad/paras.vi', (row) => [row['text'] ?? '']],
  ['ntrex/docs_en_vi', (row) => [row['en'] ?? '', row['vi'] ?? '']],
];
for (const [name, textsOf] of collections) {
  const file = new URL(`${name}.jsonl`, corpora);
  const skip = !existsSync(file) && 'the collection is not here';
  test(`no text of a collection of abstracts, encyclopaedias and news is flagged: ${name}`, { skip }, (t) => {
    const rows = readFileSync(file, 'utf8').trim().split('\n');
    const all = rows
      .flatMap((row) => textsOf(JSON.parse(row) as Record<string, string>))
      .filter((text) => text.trim());
    const flags = all.filter((text) => {
      const result = parseText(new TextEncoder().encode(text), 'x.txt', importedAt);
      return result.ok && result.value.notArticle;
    });
    t.diagnostic(`${name}: ${flags.length} of ${all.length} flagged`);
    assert.deepEqual(flags, []);
  });
}

test('a newsletter of teasers, each with its "Read more", keeps them and is no article', () => {
  const teasers = Array.from({ length: 9 }, (_, index) => [
    `Headline number ${index} about the river basin`,
    '',
    `A short line that says what story ${index} is about in the region.`,
    '',
    'Read more',
    '',
  ]);
  const newsletter = parsed('Your morning briefing', '', ...teasers.flat());
  assert.equal(newsletter.notArticle, true);
  assert.match(newsletter.text, /what story 8 is about/);
});
