import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boTruong, hoaHong, minister, press, titles } from '../../support/press-library.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

test('a name is found in both languages, typed with marks, without, and in capitals', async (t) => {
  const library = press(t);
  for (const query of [
    'Le Hoai Trung',
    'Lê Hoài Trung',
    'LÊ HOÀI TRUNG',
    '"le hoai trung"',
    '"Lê Hoài Trung"',
  ]) {
    assert.deepEqual(
      new Set((await titles(library, query)).slice(0, 2)),
      new Set([minister, boTruong]),
      query,
    );
  }
});

test('the form typed with marks ranks first, for a word and for a phrase', async (t) => {
  const library = press(t);
  for (const query of ['hòa', 'hoà', 'Lê Hoài Trung', '"Lê Hoài Trung"', '"lê hoài"', 'title:"bộ trưởng"']) {
    assert.equal((await titles(library, query))[0], boTruong, query);
  }
  assert.equal((await titles(library, 'hoa'))[0], hoaHong);
});

test('stop words of both languages do not break a phrase, nor what stands near', async (t) => {
  const library = temporaryLibrary(t);
  library.add({ title: 'Code', paragraphs: ['They spoke of the code of conduct in the East Sea.'] });
  library.add({ title: 'Other', paragraphs: ['The conduct of code.'] });
  library.add({ title: 'Bộ', language: 'vi', paragraphs: ['Bộ trưởng của các nước và đại diện đã họp.'] });
  library.add({ title: 'Khác', language: 'vi', paragraphs: ['Các nước của bộ trưởng.'] });
  assert.deepEqual(await titles(library, '"the code of conduct in the east sea"'), ['Code']);
  assert.deepEqual(await titles(library, '"code conduct"'), []);
  for (const query of ['"bộ trưởng của các nước"', '"bo truong cua cac nuoc"', '"các nước và đại diện"'])
    assert.deepEqual(await titles(library, query), ['Bộ'], query);
  assert.deepEqual(await titles(library, '"code of sea"~5'), ['Code']);
});

test('every way of writing a Vietnamese word finds every other', async (t) => {
  const forms = ['hòa', 'hoà', 'HÒA', 'Hoà'.normalize('NFD'), 'hòa'.normalize('NFD'), 'hoa'];
  const library = temporaryLibrary(t);
  for (const [index, form] of forms.entries())
    library.add({ title: `${index}`, language: 'vi', paragraphs: [`Nền ${form} bình ${index}, Đà Nẵng.`] });
  for (const form of forms) {
    const { total, hits } = await library.ask('search.query', { query: form, literal: true });
    assert.equal(total, forms.length, form);
    // The bare one comes last for who typed marks.
    if (form !== 'hoa') assert.equal(hits.at(-1)?.title, '5', form);
    for (const { snippets } of hits) assert.equal(snippets[0]?.marks.length, 1);
  }
  for (const query of ['đà nẵng', 'da nang', 'ĐÀ NẴNG', 'Đa Nang', '"đà nẵng"', '"da nang"', '"Da Nẵng"'])
    assert.equal((await titles(library, query)).length, forms.length, query);
});

test('đường is not ng, and a Vietnamese word is never stemmed', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, 'đường'), [boTruong]);
  assert.deepEqual(await titles(library, 'duong'), [boTruong]);
  assert.deepEqual(await titles(library, 'ng'), []);
});

test('every form of an English word is found', async (t) => {
  const library = press(t);
  for (const query of ['relation', 'relational', 'ministers', 'country', 'speaking peaceful']) {
    assert.deepEqual(await titles(library, query), [minister], query);
  }
});

test('in a mixed article English paragraphs are stemmed and Vietnamese ones are not', async (t) => {
  const library = temporaryLibrary(t);
  const english = 'The ministers of the two countries have agreed to speed up the talks on the code.';
  const vietnamese = 'Hai bên nhất trí tổ chức họp báo tại Hội An và các tỉnh, thống nhất kế hoạch ứng phó.';
  library.add({ title: 'Hợp tác', language: 'vi', paragraphs: [vietnamese, english] });
  library.add({ title: 'Cooperation', language: 'en', paragraphs: [english, vietnamese] });
  for (const query of [
    'minister',
    'agreeing',
    '"minister of the two country"',
    '"hội an"',
    '"tinh thong nhat"',
  ]) {
    const { hits } = await library.ask('search.query', { query });
    assert.equal(hits.length, 2, query);
    for (const { snippets } of hits)
      assert.ok(
        snippets.some(({ marks }) => marks.length > 0),
        query,
      );
  }
});
