import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partOf } from '../../../electron/parsers/parts.ts';
import { nothingStated, type SourceDocument } from '../../../electron/parsers/source-document.ts';
import { readStory } from '../../../electron/parsers/story/story.ts';
import { importedAt, parsed, removed, texts } from '../parsed.ts';

const vietnamese = [
  'Nhận lời mời của chính phủ nước bạn, đoàn công tác do Thứ trưởng Lê Hoài Nam dẫn đầu đã thăm làm việc tại cảng.',
  'Hai bên đã nhất trí sớm họp Ủy ban hỗn hợp lần thứ ba và mở tuyến hàng hóa mới giữa hai nước trong năm tới.',
];
const english = [
  'Deputy Minister Le Hoai Nam received Ambassador Anna Delmar at the start of her term, the ministry said.',
  'The two sides agreed to hold the third meeting of the joint committee early in the year that follows.',
];

test('the letterhead of an office stands over the headline and is none', () => {
  const article = parsed(
    'BỘ NGOẠI GIAO',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập – Tự do – Hạnh phúc',
    'Số: 12/TB-BNG',
    'Hà Nội, ngày 20 tháng 2 năm 2026',
    'THÔNG CÁO BÁO CHÍ',
    'KẾT QUẢ CHUYẾN THĂM CỦA ĐOÀN CÔNG TÁC',
    ...vietnamese,
  );
  assert.equal(article.title, 'KẾT QUẢ CHUYẾN THĂM CỦA ĐOÀN CÔNG TÁC');
  assert.equal(article.place, 'Hà Nội');
  assert.equal(article.publishedOn, '2026-02-20');
  assert.equal(article.outlet, 'BỘ NGOẠI GIAO');
  assert.equal(removed(article, 'metadata-line').length, 6);
  assert.deepEqual(texts(article, 'paragraph'), vietnamese);

  const release = parsed(
    'MINISTRY OF FOREIGN AFFAIRS',
    'No: 12/2026',
    'PRESS RELEASE',
    'Deputy minister receives the ambassador',
    ...english,
  );
  assert.equal(release.title, 'Deputy minister receives the ambassador');
});

test('a letterhead that is set as a table says what its letter is about', () => {
  const table =
    'BỘ NGOẠI GIAO Số: 45/BNG-VP V/v phối hợp đón đoàn công tác | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Nội, ngày 20 tháng 2 năm 2026';
  const document: SourceDocument = {
    parts: [
      partOf('table', table),
      partOf('paragraph', 'Kính gửi: Ủy ban nhân dân thành phố'),
      ...vietnamese.map((text) => partOf('paragraph', text)),
    ],
    // What Word takes for the title of a document that has none.
    stated: { ...nothingStated, title: table },
    mediaType: 'text/plain',
    encoding: null,
    warnings: [],
    notArticle: false,
  };
  const article = readStory(document, importedAt);
  assert.equal(article.title, 'Phối hợp đón đoàn công tác');
  assert.equal(article.publishedOn, '2026-02-20');
});

test('a memorandum is called what its subject says', () => {
  const article = parsed(
    'MEMORANDUM',
    'To: All heads of mission',
    'From: Americas Department',
    'Date: 20 February 2026',
    'Subject: Visit of the delegation to the northern ports',
    ...english,
  );
  assert.equal(article.title, 'Visit of the delegation to the northern ports');
  assert.equal(article.publishedOn, '2026-02-20');
});

test('a headline in capitals over a place and a day stays the headline', () => {
  const article = parsed('BỘ NGOẠI GIAO HỌP BÁO THƯỜNG KỲ', 'Hà Nội, 20/2/2026', ...vietnamese);
  assert.equal(article.title, 'BỘ NGOẠI GIAO HỌP BÁO THƯỜNG KỲ');
  assert.equal(article.place, 'Hà Nội');
  assert.equal(parsed('JOINT STATEMENT', ...english).title, 'JOINT STATEMENT');
  assert.equal(parsed('KINGDOM OF WATER', 'How the delta lives', ...english).title, 'KINGDOM OF WATER');
});
