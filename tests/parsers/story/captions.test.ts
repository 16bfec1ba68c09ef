import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCaption } from '../../../electron/parsers/story/captions.ts';
import { parsed, removed, texts } from '../parsed.ts';

test('a short text with a photo credit is a caption', () => {
  for (const text of [
    'The bridge at Huế. (Photo: VNA)',
    'The bridge at Huế (Illustrative photo)',
    'The bridge. (Photo published by the Vietnam News Agency)',
    'A ferry leaves Batam, Indonesia. (AP Photo/Tatan Syuflana)',
    'A ferry leaves Batam. REUTERS/Ajeng Dinar',
    'The hall in Vientiane. Photo: Kaysone P.',
    'The hall in Vientiane. Photo courtesy of the embassy',
    'Delegates at the opening. — VNA/VNS Photo Phạm Kiên',
    'Quang cảnh hội nghị. Ảnh: Văn Điệp - TTXVN',
    'Quang cảnh hội nghị (Ảnh: TTXVN)',
    'Quang cảnh hội nghị. (Nguồn: TTXVN)',
    'Quang cảnh hội nghị. Ảnh minh họa: An Vinh',
    'The rocket on its pad. (Oleg Urusov/ Roscosmos Space Agency Press Service photo via AP)',
    'Protesters in the square. (Government of Fiji via AFP)',
    'JIM WATSON/AFP/Getty Images',
    'Anthony Wallace / AFP - Getty Images',
  ]) {
    assert.ok(isCaption(text), text);
  }
});

test('a sentence that speaks of pictures, or ends in brackets, is none', () => {
  for (const text of [
    'He looked at the photo: it showed his father, who had left the village in 1954 with two brothers. He wept.',
    'They discussed the Code of Conduct (COC)',
    'The image of the country has improved.',
    'Ông xem bức ảnh rồi nói chuyện với mọi người.',
    'He quoted a source at the ministry.',
    'Minh Đức/TTXVN',
    'The agency bought Getty Images',
  ]) {
    assert.ok(!isCaption(text), text);
  }
});

const body = ['It began with a dance in the hall.', 'It ended with a song.'];

test('a heading that is signed as a picture is a caption, and what stands over one in the picture’s place is left out', () => {
  const article = parsed(
    'Festival opens',
    'Photo',
    '# The dance in Huế. (Photo: VNA)',
    '1 / 5',
    'The song in Huế. (Photo: VNA)',
    ...body,
  );
  assert.deepEqual(texts(article, 'caption'), [
    'The dance in Huế. (Photo: VNA)',
    'The song in Huế. (Photo: VNA)',
  ]);
  assert.deepEqual(removed(article, 'placeholder'), ['Photo', '1 / 5']);
  assert.deepEqual(texts(article, 'heading'), []);
});

test('a caption that stands twice is kept once and recorded', () => {
  const caption = 'The dance in Huế. (Photo: VNA)';
  const article = parsed('Festival opens', caption, caption, ...body);
  assert.deepEqual([texts(article, 'caption'), removed(article, 'repeated-caption')], [[caption], [caption]]);
});

test('a short line without credit that is repeated at once is a caption too', () => {
  const article = parsed(
    'Festival opens',
    body[0] ?? '',
    'Dancers in the hall',
    'Dancers in the hall',
    body[1] ?? '',
  );
  assert.deepEqual([texts(article, 'caption'), texts(article, 'paragraph')], [['Dancers in the hall'], body]);
});

test('a line of a word or two, or one that is repeated again and again, is no caption', () => {
  for (const lines of [
    ['Huế 2026', 'Huế 2026'],
    Array.from({ length: 4 }, () => 'The dancers in the hall'),
  ]) {
    const article = parsed('Festival opens', body[0] ?? '', ...lines, body[1] ?? '');
    assert.deepEqual([texts(article, 'caption'), removed(article, 'repeated-caption')], [[], []]);
    assert.equal(article.text.split(lines[0] ?? '').length, lines.length + 1);
  }
});

test('a caption that ran into a paragraph is cut off where the same stands alone', () => {
  const caption = 'Các đại biểu tại lễ hội. Ảnh: Mai Trang - TTXVN';
  const paragraph = 'Tối 2/2, lễ hội khai mạc tại Huế với sự tham gia của mười đoàn.';
  for (const glued of [`${paragraph} ${caption}`, `${caption} ${paragraph}`]) {
    const article = parsed(
      'Khai mạc lễ hội',
      glued,
      'Lễ hội kéo dài ba ngày.',
      caption,
      'Lễ hội đã khép lại.',
    );
    assert.deepEqual(texts(article, 'caption'), [caption]);
    assert.equal(texts(article, 'paragraph')[0], paragraph);
    assert.equal(removed(article, 'repeated-caption').length, 1);
  }
});

test('a caption that ran into the dateline is cut off before it', () => {
  const article = parsed(
    'Festival opens',
    'The dance in Huế. (Photo: VNA) Hue (VNA) – It began with a dance.',
    ...body,
  );
  assert.deepEqual(texts(article, 'caption'), ['The dance in Huế. (Photo: VNA)']);
  assert.equal(article.place, 'Hue');
});

test('a long paragraph that ends in a credit loses only its caption', () => {
  const long =
    'The festival brought dancers from all the provinces together, and they danced for three days. '
      .repeat(5)
      .trim();
  const article = parsed(
    'Festival opens',
    body[0] ?? '',
    `${long} Dancers in the hall. Photo: VNA`,
    body[1] ?? '',
  );
  assert.deepEqual(texts(article, 'caption'), ['Dancers in the hall. Photo: VNA']);
  assert.equal(texts(article, 'paragraph')[1], long);
});

test('a national agency that signed the pictures wrote the story; one that sells pictures did not', () => {
  const agencyOf = (...captions: string[]) => parsed('Khai mạc lễ hội', ...captions, ...body).agency;
  assert.equal(agencyOf('Lễ hội. Ảnh: Mai Trang - TTXVN'), 'TTXVN');
  assert.equal(agencyOf('A dance. (Photo: VNA)', 'A song. (Photo: VNA)'), 'VNA');
  assert.equal(agencyOf('A dance. (Photo: Reuters)'), null);
  assert.equal(agencyOf('A dance. (Photo: VNA)', 'A song. (Photo: An Vinh)'), null);
});
