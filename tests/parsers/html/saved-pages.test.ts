import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMhtml } from '../../../electron/parsers/html/mhtml-reader.ts';
import { isPageResource } from '../../../electron/parsers/html/page-resource.ts';
import { readPastedPage } from '../../../electron/parsers/html/pasted-page.ts';
import { documentOf, fixture, prose, removedFor, storyOf } from './pages.ts';

const vietnameseStory = [
  'lead: Sáng 14/1, hai nước đã hội đàm về hợp tác kinh tế, thương mại và giao thông trong khu vực.',
  'paragraph: HÀ NỘI, 14/1 (TTXVN) – Hai bên nhất trí tăng cường trao đổi đoàn các cấp, mở rộng kim ngạch thương mại, và thúc đẩy các dự án đường bộ nối hai nước trong thời gian tới.',
  'caption: Hai đoàn tại cuộc hội đàm. (Ảnh: TTXVN)',
  'paragraph: Theo Bộ trưởng, kim ngạch hai chiều năm 2025 đạt hơn 2 tỷ USD, tăng gần 20% so với năm trước, và còn nhiều dư địa để phát triển, nhất là trong lĩnh vực năng lượng.',
  'heading: Nối đường bộ',
  'paragraph: Hai bên cũng bàn về tuyến cao tốc Hà Nội – Viêng Chăn, các cửa khẩu biên giới, và việc cấp phép cho xe vận tải hàng hóa của hai nước qua lại thuận lợi hơn.',
  'quote: “Chúng tôi mong hai nước sớm khởi công tuyến đường này”, Bộ trưởng nói.',
  'list: Kim ngạch năm 2024: 1,8 tỷ USD\nKim ngạch năm 2025: 2,1 tỷ USD',
  'paragraph: Dự kiến vòng hội đàm tiếp theo sẽ diễn ra tại Viêng Chăn vào quý II, với sự tham gia của các bộ, ngành và địa phương có chung biên giới./.',
];

test('a page saved complete gives its story, its date with the zone, and the address in its comment', () => {
  const document = documentOf(fixture('vi-complete.html'));
  assert.deepEqual(storyOf(document), vietnameseStory);
  assert.deepEqual(document.stated, {
    title: 'Việt Nam và Lào hội đàm tại Hà Nội',
    byline: null,
    agency: null,
    outlet: 'Báo Mới Ví Dụ',
    place: null,
    publishedOn: '2026-01-14',
    publishedAt: '2026-01-14T08:30:00+07:00',
    address: 'https://baomoi.example.vn/thoi-su/hoi-dam-ha-noi-1234.html?utm=x',
    language: 'vi',
  });
  assert.equal(document.notArticle, false);
});

test('what a page has around its story is left out with the reason, in reading order', () => {
  const { parts } = documentOf(fixture('vi-complete.html'));
  const around = parts.filter(({ removed, kind }) => removed !== null || kind === 'related');
  assert.deepEqual(
    around.map(({ removed, kind }) => removed ?? kind),
    [
      'cookie-banner',
      'cookie-banner',
      'navigation',
      'metadata-line',
      'share-bar',
      'tags',
      'see-more',
      'related',
      'comments',
      'comments',
      'page-furniture',
    ],
  );
  assert.ok(!parts.some(({ text }) => text.includes('không phải chữ')), 'no script is text');
});

test('a SingleFile page gives the address it was saved from and the data of its JSON-LD, broken as it is', () => {
  const document = documentOf(fixture('en-single-file.html'));
  assert.equal(document.stated.address, 'https://www.daily.example.com/world/ministers-meet');
  assert.equal(document.stated.title, 'Ministers meet in Hanoi to revive stalled rail plan');
  assert.equal(document.stated.byline, "Anna Nguyen, Tom O'Neill");
  assert.equal(document.stated.publishedAt, '2026-01-14T18:05:00+00:00');
  assert.equal(document.stated.publishedOn, '2026-01-14');
  assert.deepEqual(
    storyOf(document).map((line) => line.slice(0, 40)),
    [
      'caption: Delegates arrive at the confere',
      'paragraph: Transport ministers from five',
      'paragraph: Officials said the first sect',
      'table: Section | Length | Cost\nHanoi to ',
      'paragraph: Critics say that the cost, pu',
      'paragraph: “We have heard all of this be',
      'paragraph: The ministers are to meet aga',
    ],
  );
  assert.deepEqual(removedFor(document, 'advertisement'), ['Advertisement']);
  assert.deepEqual(removedFor(document, 'hidden'), ['Draft: do not publish this paragraph.']);
  assert.deepEqual(removedFor(document, 'paywall'), ['Already a subscriber? Sign in to continue reading.']);
});

test('an MHTML page reads as the page it was saved from', () => {
  const read = readMhtml(fixture('vi-blink.mhtml'), { name: 'vi-blink.mhtml' });
  assert.ok(read.ok);
  const [document] = read.value;
  assert.ok(document);
  assert.deepEqual(storyOf(document), vietnameseStory);
  assert.equal(document.stated.address, 'https://baomoi.example.vn/thoi-su/hoi-dam-ha-noi-1234.html');
  assert.equal(document.mediaType, 'multipart/related');
});

test('of a page of frames saved as MHTML the frame is read that tells the most', () => {
  const part = (name: string, html: string) =>
    `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: http://a.example/${name}\r\n\r\n${html}\r\n`;
  const message = [
    'From: <Saved by Internet Explorer>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n',
    part('', '<html><frameset cols="20%,80%"><frame src="menu"><frame src="story"></frameset></html>'),
    part('menu', '<html><body><a href="1">Home</a> <a href="2">World</a></body></html>'),
    part(
      'story',
      `<html><body><h1>Rain in the valley</h1><p>${'It rained for a week. '.repeat(20)}</p></body></html>`,
    ),
    '--b--\r\n',
  ].join('');
  const read = readMhtml(Buffer.from(message), { name: 'a.mht' });
  assert.ok(read.ok);
  assert.ok(read.value[0]?.parts.some(({ text }) => text.startsWith('It rained for a week.')));
  assert.equal(read.value[0]?.stated.address, 'http://a.example/');
});

test('an MHTML file without a page is unreadable', () => {
  const message =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n';
  const read = readMhtml(Buffer.from(message), { name: 'a.mhtml' });
  assert.equal(read.ok ? null : read.failure.code, 'unreadable');
});

test('a fragment from the clipboard of Windows keeps its address and loses its header', () => {
  const read = readPastedPage(fixture('clipboard.txt').toString(), 'paste');
  assert.ok(read.ok);
  assert.equal(read.value.stated.address, 'https://www.daily.example.com/world/ministers-meet');
  assert.deepEqual(storyOf(read.value), [
    'heading: Rail plan revived',
    'paragraph: The ministers met in Hanoi on Wednesday.',
    'paragraph: They will meet again in June.',
  ]);
});

test('a front and a login page are no articles', () => {
  assert.equal(documentOf(fixture('front.html')).notArticle, true);
  assert.equal(documentOf(fixture('login.html')).notArticle, true);
});

test('a brief of a few sentences is an article where the page says who wrote it or when, and none where it does not', () => {
  const sentences = [
    'Cầu dài gần 2 km, rộng bốn làn xe, tổng vốn hơn 6.800 tỉ đồng, được khởi công tháng 3/2022.',
    'Thủ tướng yêu cầu các địa phương nhanh chóng kết nối đường dẫn để người dân đi lại thuận lợi.',
    'Dự kiến cầu thu phí từ tháng 6 năm nay, sau khi các nút giao hoàn thành và được nghiệm thu.',
  ];
  const page = (head: string) =>
    `<html><head>${head}</head><body><h1>Khánh thành cầu</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
  assert.equal(
    documentOf(page('<meta property="article:published_time" content="2026-01-14">')).notArticle,
    false,
  );
  assert.equal(documentOf(page('<meta name="author" content="Hoàng Nam">')).notArticle, false);
  assert.equal(documentOf(page('')).notArticle, true);
});

test('a story in a column that is called a sidebar, or in the one form of a page, is found, and not the footer', () => {
  const story = [
    'tiếp tổng thư ký',
    'thăm Việt Nam',
    'bàn về thương mại',
    'dự hội nghị',
    'kết thúc chuyến đi',
  ].map(
    (words) =>
      `<p>Chiều 14/1, tại Hà Nội, bộ trưởng ngoại giao các nước ${words} và đã phát biểu với báo chí.</p>`,
  );
  const article = `<h1>Các bộ trưởng gặp nhau</h1><article>${story.join('')}</article>`;
  const footer =
    '<footer><p>Báo tiếng Việt nhiều người xem, do một tòa soạn ở Hà Nội làm, giữ mọi bản quyền.</p></footer>';
  for (const body of [
    `<div class="sidebar-1">${article}</div>${footer}`,
    `<form id="aspnetForm"><div class="left">${article}</div></form>${footer}`,
  ]) {
    const document = documentOf(
      `<html><head><title>Các bộ trưởng gặp nhau</title></head><body>${body}</body></html>`,
    );
    assert.equal(storyOf(document).length, story.length);
    assert.equal(document.notArticle, false);
    assert.deepEqual(
      removedFor(document, 'page-furniture').map((text) => text.slice(0, 4)),
      ['Báo '],
    );
  }
});

test('a box of other stories in the middle of one is related', () => {
  const box = '<div class="tin-lien-quan"><a href="/a">Thủ tướng tiếp Đại sứ Lào chào từ biệt</a></div>';
  const document = documentOf(
    `<article>${`<p>${prose}</p>`.repeat(3)}${box}${`<p>${prose}</p>`.repeat(3)}</article>`,
  );
  assert.deepEqual(storyOf(document), Array(6).fill(`paragraph: ${prose}`));
  assert.deepEqual(
    document.parts.filter(({ kind }) => kind === 'related').map(({ text }) => text),
    ['Thủ tướng tiếp Đại sứ Lào chào từ biệt'],
  );
});

test('the folder of a complete page is told from a folder of articles', () => {
  assert.equal(isPageResource('Hội đàm_files', ['Hội đàm.html', 'b.txt']), true);
  assert.equal(isPageResource('Hội đàm_tệp'.normalize('NFD'), ['Hội đàm.htm']), true);
  assert.equal(isPageResource('page-Dateien', ['page.HTML']), true);
  assert.equal(isPageResource('case_files', ['b.html']), false);
  assert.equal(isPageResource('articles', ['articles.html']), false);
});

test('a story inside what is called an advertisement is found, where nothing else on the page is one', () => {
  const story = `<article><p>${prose}</p><p>${prose} They dined.</p><p>${prose} They parted.</p></article>`;
  const document = documentOf(`<div><p>I</p></div><div class="column with-ad">${story}</div>`);
  assert.equal(storyOf(document).filter((text) => text.includes('The ministers met')).length, 3);
});
