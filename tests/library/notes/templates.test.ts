import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNoteState, unfilledPrompts, walk } from '../../../electron/contract/note-document.ts';
import { readTemplateFile, writeTemplateFile } from '../../../electron/library/templates/template-file.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

/** In the order in which they are offered. */
const kinds = [
  'briefing-note',
  'meeting-brief',
  'talking-points',
  'background-note',
  'situation-report',
  'press-digest',
  'speaking-notes',
];

test('there are seven templates in each language, each with a description, a length, fields and prompts', async (t) => {
  const { ask } = temporaryLibrary(t);
  const { templates } = await ask('notes.templates', {});
  for (const language of ['en', 'vi'] as const) {
    const ofLanguage = templates.filter((one) => one.language === language);
    assert.deepEqual(
      ofLanguage.map(({ name }) => name),
      kinds,
    );
    for (const { name, title, description, length, fields, own } of ofLanguage) {
      assert.ok(title && description && length && fields.length > 0 && !own, `${language} ${name}`);
      const { state } = await ask('notes.create', { title, template: name, language });
      const document = parseNoteState(state) ?? [];
      assert.ok(unfilledPrompts(document).length >= 5, `${language} ${name}`);
      assert.ok(document.filter(({ type }) => type === 'heading').length >= 5, `${language} ${name}`);
      const braces = [...walk(document)].filter((node) => 'text' in node && /[{}]/.test(node.text));
      assert.deepEqual(braces, [], `${language} ${name}`);
    }
  }
});

test('a template fills in its fields: what is said first, then its defaults, and a prompt where neither is', async (t) => {
  const { ask, clock } = temporaryLibrary(t);
  clock.now = new Date('2026-01-14T08:00:00Z');
  const note = await ask('notes.create', {
    title: 'Storm',
    template: 'situation-report',
    details: { event: 'Typhoon Kalmaegi', classification: 'Internal' },
  });
  assert.deepEqual(
    [note.details.event, note.details.reference, note.details.date, note.details.classification],
    ['Typhoon Kalmaegi', 'SITREP 1', '2026-01-14', 'Internal'],
  );
  assert.deepEqual(note.details.target, { unit: 'pages', count: 1 });
  const [first] = parseNoteState(note.state) ?? [];
  assert.deepEqual(first?.type === 'paragraph' && first.children, [
    { type: 'text', text: 'Typhoon Kalmaegi. SITREP 1. As of ', format: 0 },
    { type: 'prompt', text: 'hour and time zone' },
    { type: 'text', text: ', 14 January 2026.', format: 0 },
  ]);
  const without = await ask('notes.create', { title: 'Storm', template: 'situation-report', language: 'vi' });
  assert.equal(unfilledPrompts(parseNoteState(without.state) ?? [])[0], 'Sự kiện');
});

test('prompts do not leave with an export, nor the list items and paragraphs that hold nothing else', async (t) => {
  const { ask } = temporaryLibrary(t);
  const { id } = await ask('notes.create', { title: 'Points', template: 'talking-points' });
  await ask('notes.append-markdown', { id, markdown: 'Written.' });
  for (const format of ['md', 'html'] as const) {
    const { content } = await ask('notes.render', { id, format });
    assert.ok(!content.includes('headline'), format);
    assert.ok(!content.includes('<li></li>') && !content.includes('<p></p>'), format);
    assert.ok(content.includes('Written.') && content.includes('Facts at hand'), format);
  }
});

test('a template made from a note keeps its words, prompts and fields, and quotes nothing', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs: ['The ministers met in Cebu.'] });
  const clip = await ask('clips.quote', { article, quote: 'met in Cebu' });
  const { id } = await ask('notes.create', {
    title: 'Họp báo tuần',
    language: 'vi',
    template: 'talking-points',
    details: { addressee: 'Người phát ngôn', tags: ['họp báo'] },
  });
  await ask('notes.append-markdown', { id, markdown: '## Bối cảnh\n\nKhông *bao giờ* đoán.' });
  await ask('notes.append-clip', { id, clip: clip.id });
  const made = await ask('notes.make-template', { note: id, title: 'Họp báo tuần', description: 'Thứ năm' });
  assert.deepEqual([made.name, made.language, made.own], ['hop-bao-tuan', 'vi', true]);

  const copy = await ask('notes.create', { title: 'Mới', template: made.name });
  const before = unfilledPrompts(parseNoteState((await ask('notes.get', { id })).state) ?? []);
  assert.deepEqual(unfilledPrompts(parseNoteState(copy.state) ?? []), [...before, 'Một lời trích']);
  assert.ok(!copy.state.includes(clip.id) && !copy.state.includes('met in Cebu'));
  assert.ok(copy.state.includes('bao giờ'));
  assert.deepEqual([copy.details.addressee, copy.details.tags], ['Người phát ngôn', ['họp báo']]);
  assert.deepEqual(copy.details.target, { unit: 'words', count: 500 });
});

test('an own template is renamed, removed, taken back, and goes out and comes in as the same file', async (t) => {
  const { ask, refused } = temporaryLibrary(t);
  const own = async () => (await ask('notes.templates', {})).templates.filter((one) => one.own);
  const { content } = await ask('notes.render-template', { name: 'talking-points', language: 'en' });
  const first = await ask('notes.import-template', { content });
  const second = await ask('notes.import-template', { content });
  assert.deepEqual([first.name, second.name], ['talking-points-2', 'talking-points-3']);
  const renamed = await ask('notes.rename-template', { name: first.name, title: 'Points: "the" [line]' });
  assert.deepEqual([renamed.name, renamed.title], [first.name, 'Points: "the" [line]']);
  await ask('notes.bin-template', { name: second.name, binned: true });
  assert.deepEqual(
    (await own()).map(({ title }) => title),
    ['Points: "the" [line]'],
  );
  await ask('notes.bin-template', { name: second.name, binned: false });
  assert.equal((await own()).length, 2);

  const out = await ask('notes.render-template', { name: first.name, language: 'en' });
  const back = await ask('notes.import-template', { content: out.content });
  const again = await ask('notes.render-template', { name: back.name, language: 'en' });
  assert.equal(again.content, out.content);
  assert.equal(
    (await refused('notes.import-template', { content: 'no title here' })).code,
    'no-template-title',
  );
  assert.equal(
    (await refused('notes.bin-template', { name: 'briefing-note', binned: true })).code,
    'not-found',
  );
});

test('a template file reads back as it was written, whatever stands in it', () => {
  const file = {
    title: 'A [title]: with, everything',
    description: '“Quoted” and ‘so’',
    language: 'vi' as const,
    order: 3,
    length: { unit: 'pages' as const, count: 1.5 },
    fields: [
      { name: 'addressee' as const, value: 'Bộ trưởng: A' },
      { name: 'event' as const, value: '' },
    ],
    body: '## One\n\n{{prompt: What: and who}}',
  };
  assert.deepEqual(readTemplateFile(writeTemplateFile(file)), file);
  assert.deepEqual(readTemplateFile('# Only a title\n\nText.')?.body, 'Text.');
  assert.equal(readTemplateFile(''), null);
});
