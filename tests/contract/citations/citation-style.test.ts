import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cited, citationsIn } from '../../../electron/contract/citations/citation-marks.ts';
import {
  citedDay,
  fullSource,
  type SayCitation,
  shortSource,
  sourceInBrackets,
  sourceLine,
} from '../../../electron/contract/citations/source-text.ts';
import type { ClipSource } from '../../../electron/contract/models/clip.ts';
import type { Language } from '../../../electron/contract/models/language.ts';
import type { NoteSettings } from '../../../electron/contract/models/note.ts';
import { exportWord } from '../../../electron/library/export/export-words.ts';
import { bareSource } from '../../support/clip-source.ts';

const sayIn =
  (language: Language): SayCitation =>
  (key, values) =>
    exportWord(key, language, values);
const [en, vi] = [sayIn('en'), sayIn('vi')];

const ministers: ClipSource = {
  ...bareSource,
  title: 'Ministers meet',
  agency: 'VNA',
  outlet: 'Nhân Dân',
  publishedOn: '2026-01-14',
  address: 'https://en.example.org/1',
  // In the middle of the day everywhere, so that the machine's time zone does not matter.
  importedAt: '2026-01-15T11:00:00.000Z',
};
const reuters: ClipSource = {
  ...bareSource,
  title: 'Talks resume',
  agency: 'Reuters',
  publishedOn: '2026-02-03',
};

const list = (source: ClipSource, language: Language) =>
  sourceLine(fullSource(source, language, sayIn(language)));

test('a source in full: agency, title, date, date read, address, as each language writes them', () => {
  assert.equal(
    list(ministers, 'en'),
    'VNA, “Ministers meet”, 14 January 2026, read 15 January 2026, https://en.example.org/1',
  );
  assert.equal(
    list(ministers, 'vi'),
    'TTXVN, “Ministers meet”, ngày 14/1/2026, đọc ngày 15/1/2026, https://en.example.org/1',
  );
});

test('a source in the text: agency and date; outlet where there is no agency, title where there is neither', () => {
  assert.equal(shortSource(ministers, 'en', en), 'VNA, 14 January 2026');
  assert.equal(shortSource(ministers, 'vi', vi), 'TTXVN, 14/1/2026');
  assert.equal(shortSource({ ...ministers, agency: null }, 'vi', vi), 'Nhân Dân, 14/1/2026');
  assert.equal(
    shortSource({ ...ministers, agency: ' ', outlet: null }, 'en', en),
    '“Ministers meet”, 14 January 2026',
  );
  assert.equal(sourceInBrackets(ministers, 'en'), 'VNA, Ministers meet, 14 January 2026');
});

test('what is missing is left out, and a missing date is said', () => {
  assert.equal(shortSource({ ...ministers, publishedOn: null }, 'en', en), 'VNA, n.d.');
  assert.equal(shortSource({ ...ministers, publishedOn: null }, 'vi', vi), 'TTXVN, không rõ ngày');
  assert.equal(
    list({ ...bareSource, title: 'Only a title', importedAt: 'never' }, 'en'),
    '“Only a title”, n.d.',
  );
  assert.equal(list({ ...bareSource, importedAt: '' }, 'vi'), 'không rõ ngày');
  assert.equal(sourceInBrackets({ ...bareSource, title: 'T' }, 'vi'), 'T');
});

test('an agency goes by the name that the note’s readers know', () => {
  const named = (agency: string, language: Language) =>
    shortSource({ ...ministers, agency }, language, sayIn(language)).split(',')[0];
  assert.equal(named('TTXVN', 'en'), 'VNA');
  assert.equal(named('Xinhua', 'vi'), 'Tân Hoa xã');
  assert.equal(named('Reuters', 'vi'), 'Reuters');
});

test('days are written in full, by the month and by the year', () => {
  assert.deepEqual(
    ['2026-01-04', '2026-01', '2026', '2026-13-01', 'spring'].map((day) => citedDay(day, 'en')),
    ['4 January 2026', 'January 2026', '2026', '2026-13-01', 'spring'],
  );
  assert.deepEqual(
    ['2026-01-04', '2026-12', '2026'].map((day) => citedDay(day, 'vi')),
    ['4/1/2026', '12/2026', '2026'],
  );
});

test('a long title stands shortened in the text, at a word', () => {
  const title = 'A headline that goes on and on until nobody remembers where in the world it began';
  const short = shortSource({ ...bareSource, title }, 'en', en);
  assert.match(short, /^“A headline [\w ]+…”, n\.d\.$/);
  assert.ok(short.length < title.length);
  assert.ok(list({ ...bareSource, title }, 'en').includes(title));
});

const [a, b]: [Cited, Cited] = [
  { key: 'a1', source: ministers },
  { key: 'a2', source: reuters },
];

function cite(
  cited: (Cited | null)[],
  citationStyle: NoteSettings['citationStyle'],
  repeat: NoteSettings['repeat'] = 'same-number',
  language: Language = 'en',
) {
  const { marks, entries, heading } = citationsIn(
    cited,
    { citationStyle, repeat },
    language,
    sayIn(language),
  );
  return {
    heading,
    marks: marks.map(({ text }) => text),
    list: entries.map(({ number, parts }) => `${number ?? '-'} ${sourceLine(parts)}`),
    leads: marks.map(({ entry }) => entry),
  };
}

test('numbered: in order of appearance, the same source the same number, or ibid.', () => {
  const { heading, marks, list: sources, leads } = cite([b, a, a, b], 'numbered');
  assert.equal(heading, 'Sources');
  assert.deepEqual(marks, ['[1]', '[2]', '[2]', '[1]']);
  assert.deepEqual(leads, [0, 1, 1, 0]);
  assert.deepEqual(
    sources.map((line) => line.slice(0, 11)),
    ['[1] Reuters', '[2] VNA, “M'],
  );
  assert.deepEqual(cite([b, a, a, b], 'numbered', 'ibid').marks, ['[1]', '[2]', '[ibid.]', '[1]']);
  assert.deepEqual(cite([a, a], 'numbered', 'ibid', 'vi').marks, ['[1]', '[như trên]']);
});

test('short: agency and date in the text, the list by its words; two that read alike are told apart by their titles', () => {
  const { marks, list: sources, leads } = cite([a, b, b], 'short');
  assert.deepEqual(marks, [
    '(VNA, 14 January 2026)',
    '(Reuters, 3 February 2026)',
    '(Reuters, 3 February 2026)',
  ]);
  assert.deepEqual(
    sources.map((line) => line.slice(0, 9)),
    ['- Reuters', '- VNA, “M'],
  );
  assert.deepEqual(leads, [1, 0, 0]);
  assert.deepEqual(cite([a, a, b, a], 'short', 'ibid', 'vi').marks, [
    '(TTXVN, 14/1/2026)',
    '(như trên)',
    '(Reuters, 3/2/2026)',
    '(TTXVN, 14/1/2026)',
  ]);
  const twin: Cited = { key: 'a3', source: { ...ministers, title: 'Another meeting' } };
  assert.deepEqual(cite([a, twin], 'short').marks, [
    '(VNA, “Ministers meet”, 14 January 2026)',
    '(VNA, “Another meeting”, 14 January 2026)',
  ]);
});

test('endnotes: one number for a source, or a note for each citation, with ibid. and the short form', () => {
  const { heading, marks, list: notes } = cite([a, b, a], 'endnotes');
  assert.equal(heading, 'Endnotes');
  assert.deepEqual(marks, ['1', '2', '1']);
  assert.equal(notes.length, 2);
  const ibid = cite([a, a, b, a], 'endnotes', 'ibid');
  assert.deepEqual(ibid.marks, ['1', '2', '3', '4']);
  assert.deepEqual(ibid.list, [
    '1 VNA, “Ministers meet”, 14 January 2026, read 15 January 2026, https://en.example.org/1',
    '2 Ibid.',
    '3 Reuters, “Talks resume”, 3 February 2026, read 15 January 2026',
    '4 VNA, 14 January 2026 (note 1)',
  ]);
  assert.deepEqual(
    cite([a, a, b, a], 'endnotes', 'ibid', 'vi').list.filter((_, at) => at % 2 === 1),
    ['2 Như trên.', '4 TTXVN, 14/1/2026 (xem chú thích 1)'],
  );
});

test('a source that is gone is said in its place, takes no number, and nothing after it is ibid. of it', () => {
  const gone = cite([a, null, a], 'numbered', 'ibid');
  assert.deepEqual(gone.marks, ['[1]', '[source not in the library]', '[1]']);
  assert.deepEqual(gone.leads, [0, null, 0]);
  assert.deepEqual(cite([null], 'endnotes', 'ibid').list, []);
});
