import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furnitureOf } from '../../../electron/parsers/story/furniture.ts';
import { parsed, removed, texts } from '../parsed.ts';

test('what pages put around a story is known for what it is', () => {
  const cases: [string, string][] = [
    ['Facebook | Twitter | Print', 'share-bar'],
    ['Chia sẻ Zalo', 'share-bar'],
    ['Share this article', 'share-bar'],
    ['Tags: Laos, bridges', 'tags'],
    ['Từ khóa: lũ lụt, Java', 'tags'],
    ['#Dili #fisheries', 'tags'],
    ['Comments (12)', 'comments'],
    ['Hãy là người đầu tiên bình luận', 'comments'],
    ['Advertisement', 'advertisement'],
    ['Article continues below', 'advertisement'],
    ['Quảng cáo', 'advertisement'],
    ['We use cookies and similar technologies to improve your experience.', 'cookie-banner'],
    ['Accept all cookies', 'cookie-banner'],
    ['Trang web này sử dụng cookie để nâng cao trải nghiệm của bạn.', 'cookie-banner'],
    ['You are receiving this e-mail because you subscribed to it. Unsubscribe', 'advertisement'],
    ['Click here to unsubscribe.', 'advertisement'],
    ['Hủy đăng ký nhận bản tin', 'advertisement'],
    ['Free daily newsletter', 'advertisement'],
    ['We hope you appreciated this article', 'advertisement'],
    ['4 min read', 'navigation'],
    ['___', 'placeholder'],
    ['* * *', 'placeholder'],
    ['Thời gian đọc: 3 phút', 'navigation'],
    ['Subscribe to continue reading', 'paywall'],
    ['You have 2 free articles remaining this month.', 'paywall'],
    ['Đăng nhập để đọc tiếp', 'paywall'],
    ['© 2026 The Daily Tide. All rights reserved.', 'credit'],
    ['(Reporting by Mai Tran in Hanoi; Editing by John Smith)', 'credit'],
  ];
  for (const [text, reason] of cases) assert.equal(furnitureOf(text), reason, text);
});

test('prose that speaks of such things stays', () => {
  for (const text of [
    'Facebook said on Monday that it would share its data with the ministry.',
    'Comments by the minister were welcomed in Jakarta.',
    'Cookies were served after the meeting, and everyone shared them.',
    'Subscribe', // alone, it is navigation
    'The law lets readers continue to read what they paid for.',
    'Keywords and Clumps',
    'Support us, the ministers told the farmers of the delta.',
    'Sign up to a pact, the ministers told their neighbours.',
    'Unsubscribe rates rose in May, the newspapers said.',
    'You are receiving visitors from many countries this year, the minister said.',
    'Topical Aspects of Informatics',
    'Quảng cáo ngoài trời tăng 12% trong năm qua.',
    'Print runs fell',
    'Bình luận của Bộ trưởng được nhiều nước quan tâm.',
    'Copyright law needs a reform, the minister told the house on Tuesday, and so do the courts that are to apply it to everything that machines now write.',
  ]) {
    assert.equal(furnitureOf(text), null, text);
  }
});

const story = [
  'Ministers meet in Dili',
  'The ministers met in Dili on Monday to talk about fish, boats and the boundary between their two countries at sea.',
  'They agreed to meet again in May, when the boats are home and the nets are dry, the host told reporters after dinner.',
];

test('what readers wrote below a story is no part of it', () => {
  const article = parsed(
    ...story,
    'Comments (2)',
    'Anna: Good news for all of us.',
    'Ben: I doubt that it will last.',
  );
  assert.equal(removed(article, 'comments').length, 3);
  assert.equal(article.text, story.slice(1).join('\n\n'));
});

test('a heading over comments that the whole story follows removes only itself', () => {
  const article = parsed('Ministers meet', 'It began.', 'Comments', ...story.slice(1));
  assert.deepEqual(removed(article, 'comments'), ['Comments']);
});

test('teasers below a story are related without a heading over them', () => {
  const teasers = ['Typhoon nears Samar as thousands leave', 'Rice exports rise for the third year running'];
  const article = parsed(...story, ...teasers);
  assert.deepEqual(texts(article, 'related'), teasers);
});

test('a story goes on below links in its middle, whatever stands over them', () => {
  const article = parsed(...story, 'Related articles', 'Typhoon nears Samar', ...story.slice(1), 'It ended.');
  assert.deepEqual(texts(article, 'related'), ['Typhoon nears Samar']);
  assert.equal(texts(article, 'paragraph').length, 5);
});

test('a part that is left out keeps its place among the parts, so that it can be put back there', () => {
  const article = parsed(story[0] ?? '', story[1] ?? '', 'Advertisement', story[2] ?? '');
  assert.deepEqual(
    article.parts.map(({ kind, removed: reason }) => [kind, reason]),
    [
      ['title', null],
      ['paragraph', null],
      ['paragraph', 'advertisement'],
      ['paragraph', null],
    ],
  );
  assert.deepEqual(
    article.blocks.map(({ part }) => part),
    [1, 3],
  );
  assert.deepEqual(article.removed, [{ part: 2, reason: 'advertisement', text: 'Advertisement' }]);
});
