import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { abbreviationsIn } from '../../../../electron/library/export/annexes/abbreviations.ts';
import { peopleIn } from '../../../../electron/library/export/annexes/people.ts';
import { timelineOf } from '../../../../electron/library/export/annexes/timeline.ts';
import { temporaryLibrary } from '../../../support/temporary-library.ts';

const sample = new URL('../../../../resources/sample/', import.meta.url);
const articles = readdirSync(sample)
  .sort()
  .map((name) => ({
    text: readFileSync(new URL(name, sample), 'utf8').normalize('NFC'),
    language: name.includes('bo-truong') ? 'vi' : 'en',
  }));
const texts = articles.map(({ text }) => text);

test('the abbreviations that the sample introduces are found with their long forms, and nothing else', () => {
  assert.deepEqual(
    abbreviationsIn(articles).map(({ short, long }) => `${short} = ${long}`),
    [
      '5PC = Five-Point Consensus',
      'ADC = ASEAN Dhaka Committee',
      'ADGMIN = ASEAN Digital Ministers Meeting',
      'ADGMIN = Hội nghị Bộ trưởng Số ASEAN',
      'AFF = ASEAN Future Forum',
      'AFF = Diễn đàn Tương lai ASEAN',
      'APG = ASEAN Power Grid',
      'ASC = ASEAN Spouses Circle',
      'ASEAN = Association of Southeast Asian Nations',
      'ATIGA = ASEAN Trade in Goods Agreement',
      'ATIGA = Hiệp định thương mại hàng hóa ASEAN',
      'COC = Code of Conduct',
      'COC = Code of Conduct in the East Sea',
      'COP26 = Conference of the Parties',
      'CPC = Communist Party of China',
      'CPV = Communist Party of Vietnam',
      'DEFA = Digital Economy Framework Agreement',
      'EC = European Council',
      "SOM = Senior Officials' Meeting",
      'TAC = Treaty of Amity and Cooperation in Southeast Asia',
      'UNCLOS = United Nations Convention on the Law of the Sea',
      'VSIP = Vietnam-Singapore Industrial Park',
    ],
  );
});

test('an abbreviation is found by its letters, by its initials and in Vietnamese by the word for a body', () => {
  const long = (text: string, language: string) =>
    abbreviationsIn([{ text, language }]).map((one) => one.long);
  assert.deepEqual(long('They want a Code of Conduct in the East Sea (COC).', 'en'), [
    'Code of Conduct in the East Sea',
  ]);
  assert.deepEqual(long('the Five-Point Consensus (5PC)', 'en'), ['Five-Point Consensus']);
  assert.deepEqual(long('Bộ trưởng ủng hộ Quy tắc ứng xử ở Biển Đông (COC).', 'vi'), [
    'Quy tắc ứng xử ở Biển Đông',
  ]);
  assert.deepEqual(long('theo Bộ Ngoại giao (BNG), Liên hợp quốc (LHQ)', 'vi'), [
    'Bộ Ngoại giao',
    'Liên hợp quốc',
  ]);
  assert.deepEqual(long('He left (USA). In May (2026) it (he) went (A).', 'en'), []);
});

test('people of the sample are named once, with the titles that its articles give them', () => {
  const people = new Map(peopleIn(articles, texts).map(({ name, titles }) => [name, titles]));
  assert.ok(people.get('Lê Hoài Trung')?.includes('Politburo Member and Foreign Minister'));
  assert.ok(people.get('Lê Hoài Trung')?.includes('Bí thư Trung ương Đảng, Bộ trưởng Bộ Ngoại giao'));
  assert.ok(people.get('Kao Kim Hourn')?.includes('Tổng Thư ký ASEAN'));
  assert.deepEqual(people.get('Maria Theresa Lazaro'), ['Philippine Secretary of Foreign Affairs']);
  assert.ok(!people.has('Le Hoai Trung'));
});

test('titles are told from names in both languages, and what is no title names nobody', () => {
  const named = (text: string, language: string) =>
    peopleIn([{ text, language }], [text]).map(({ name, titles }) => `${titles.join('; ')} | ${name}`);
  assert.deepEqual(named('Foreign Minister Le Hoai Trung said', 'en'), ['Foreign Minister | Le Hoai Trung']);
  assert.deepEqual(named('General Secretary and President of China Xi Jinping came', 'en'), [
    'General Secretary and President of China | Xi Jinping',
  ]);
  assert.deepEqual(named('Bộ trưởng Bộ Ngoại giao Lê Hoài Trung nói', 'vi'), [
    'Bộ trưởng Bộ Ngoại giao | Lê Hoài Trung',
  ]);
  assert.deepEqual(named('Ủy viên Bộ Chính trị, Thủ tướng Chính phủ đồng chí Phạm Minh Chính dự', 'vi'), [
    'Ủy viên Bộ Chính trị, Thủ tướng Chính phủ | Phạm Minh Chính',
  ]);
  assert.deepEqual(named('Bộ trưởng Quốc phòng Thái Lan Nattaphon Narkphanit', 'vi'), [
    'Bộ trưởng Quốc phòng Thái Lan | Nattaphon Narkphanit',
  ]);
  assert.deepEqual(named('The Minister left. Hanoi Opera House. Chairman of Texhong Group.', 'en'), []);
});

test('only people of the note or of the cited passages are told', () => {
  assert.deepEqual(
    peopleIn(articles, ['Trung met Kao Kim Hourn']).map(({ name }) => name),
    ['Kao Kim Hourn'],
  );
});

test('passages stand in the order of the days they name, else of the day of their article', () => {
  const passage = (label: string, text: string, publishedOn: string | null) => ({ label, text, publishedOn });
  const entries = timelineOf([
    passage('1.1', 'They meet on 3 February 2026.', '2026-01-29'),
    passage('1.2', 'Họp ngày 28/12.', '2026-01-02'),
    passage('2.1', 'They met.', '2026-01-20'),
    passage('3.1', 'They met.', null),
  ]);
  assert.deepEqual(
    entries.map(({ date, label, named }) => [date, label, named]),
    [
      ['2025-12-28', '1.2', true],
      ['2026-01-20', '2.1', false],
      ['2026-02-03', '1.1', true],
    ],
  );
});

test('the lists that were chosen follow the note, in its language, and the others do not', async (t) => {
  const library = temporaryLibrary(t);
  const article = library.add({
    publishedOn: '2026-01-29',
    paragraphs: ['Foreign Minister Le Hoai Trung left.'],
  });
  const clip = await library.ask('clips.quote', { article, quote: 'Le Hoai Trung left' });
  const { id } = await library.ask('notes.create', { title: 'T', language: 'vi' });
  await library.ask('notes.append-markdown', { id, markdown: 'Liên hợp quốc (LHQ)' });
  await library.ask('notes.append-clip', { id, clip: clip.id });
  const shown = async (annexes: ('abbreviations' | 'people' | 'timeline')[]) => {
    const { content } = await library.ask('notes.render', { id, format: 'html', settings: { annexes } });
    return [
      ...content.matchAll(
        /<section class="annex-list \w+">\s*<h2>([^<]*)[\s\S]*?<td>(?:<span lang="en">)?([^<]*)/g,
      ),
    ].map(([, name, first]) => `${name}: ${first}`);
  };
  assert.deepEqual(await shown([]), []);
  assert.deepEqual(await shown(['people', 'abbreviations', 'timeline']), [
    'Nhân vật: Foreign Minister',
    'Danh mục chữ viết tắt: Liên hợp quốc',
    'Các đoạn được trích dẫn theo thời gian: Le Hoai Trung left',
  ]);
});
