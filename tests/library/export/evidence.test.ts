import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ExportCheck } from '../../../electron/contract/models/export-check.ts';
import { printNote } from '../../../electron/host/print-note.ts';
import { digestOf } from '../../../electron/host/seal-evidence.ts';
import { sealedInHtml, splitHtml } from '../../../electron/library/export/evidence-in-html.ts';
import { citation } from '../../../electron/library/notes/note-state.ts';
import { chromiumPdfPrinter } from '../../../electron/serve/chromium-pdf-printer.ts';
import { noteOf, text } from '../../support/note-of-blocks.ts';
import { newsSentences } from '../../support/quotations.ts';
import { richNote } from '../../support/rich-note.ts';
import { temporaryFolder, temporaryLibrary, value } from '../../support/temporary-library.ts';

/** Pseudo-random numbers below `below`, the same in every run (Lehmer's generator with Park and Miller's numbers). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A note in a library that quotes four articles of news in both languages, and its exports. */
async function exported(t: TestContext) {
  const library = temporaryLibrary(t);
  const folder = temporaryFolder(t);
  const sentences = newsSentences();
  const { id } = await library.ask('notes.create', { title: 'Hồ sơ', language: 'vi' });
  await library.ask('notes.append-markdown', { id, markdown: '# Mục đích\n\nĐể báo cáo.\n\n- một\n- hai' });
  for (const [index, language] of (['en', 'vi', 'en', 'vi'] as const).entries()) {
    const texts = sentences.filter((one) => one.language === language).map(({ text }) => text);
    const paragraphs = texts.slice(index * 5, index * 5 + 5);
    const article = library.add({ title: `Bài ${index + 1}`, agency: 'VNA', language, paragraphs });
    const quote = paragraphs[1] ?? '';
    const clip = await library.ask('clips.quote', { article, quote: quote.slice(0, quote.lastIndexOf(' ')) });
    await library.ask('notes.append-clip', { id, clip: clip.id });
  }
  const render = (format: 'pdf' | 'html', pack = true) =>
    library.ask('notes.render', { id, format, settings: { pack } });
  return {
    library,
    note: id,
    render,
    async check(name: string, content: string | Uint8Array): Promise<ExportCheck> {
      const path = join(folder, name);
      writeFileSync(path, content);
      return library.ask('exports.verify', { path });
    },
  };
}

const differing = ({ items }: ExportCheck) => items.filter(({ state }) => state === 'differs');
const kinds = (check: ExportCheck) => [...new Set(differing(check).map(({ kind }) => kind))].sort();

/** Another letter in place of one inside a word, so that lengths stay. */
function changeWord(text: string, pick: (below: number) => number): { text: string; word: string } {
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  const { 0: word = '', index = 0 } = words[pick(words.length)] ?? {};
  const at = index + 1;
  const letter = text[at]?.toLowerCase() === 'e' ? 'a' : 'e';
  return { text: text.slice(0, at) + letter + text.slice(at + 1), word };
}

test('a pack as it was exported holds in everything, as PDF and as HTML', async (t) => {
  const { render, check } = await exported(t);
  const pdf = await check('a.pdf', value(await printNote(chromiumPdfPrinter(), await render('pdf'))));
  const html = await check('a.html', (await render('html')).content);
  for (const checked of [pdf, html]) {
    assert.deepEqual(differing(checked), []);
    assert.equal(checked.missing, 0);
    assert.equal(checked.noteNow, 'same');
  }
  assert.equal(pdf.holds, html.holds);
  // Two of the file; six blocks of the note; for each of four articles: quotation twice, passage twice, text twice, original, five blocks.
  assert.equal(pdf.holds, 2 + 8 + 4 * (2 + 2 + 2 + 1 + 5));
});

test('an export in another style than its note’s holds too, with letters for footnotes where figures are the sources’', async (t) => {
  const library = temporaryLibrary(t);
  const folder = temporaryFolder(t);
  const id = await richNote(library, 'en', 'numbered');
  for (const citationStyle of ['short', 'endnotes'] as const) {
    const rendered = await library.ask('notes.render', { id, format: 'html', settings: { citationStyle } });
    const path = join(folder, `${citationStyle}.html`);
    writeFileSync(path, rendered.content);
    const checked = await library.ask('exports.verify', { path });
    assert.deepEqual([differing(checked), checked.noteNow], [[], 'same']);
    const marks = [...rendered.content.matchAll(/id="footnote-mark-\d" href="#footnote-\d">(.)</g)];
    assert.deepEqual(
      marks.map(([, mark]) => mark),
      citationStyle === 'short' ? ['1', '2'] : ['a', 'b'],
    );
  }
});

test('a sign that no font has is told, and does not make a PDF as it was printed another one', async (t) => {
  const library = temporaryLibrary(t);
  const path = join(temporaryFolder(t), 'signs.pdf');
  const { id } = await library.ask('notes.create', { title: 'Signs' });
  // Of private use: there is no such letter.
  await library.ask('notes.append-markdown', { id, markdown: 'Before \ue123 and behind.\n\n\ue124' });
  const rendered = await library.ask('notes.render', { id, format: 'pdf' });
  writeFileSync(path, value(await printNote(chromiumPdfPrinter(), rendered)));
  const checked = await library.ask('exports.verify', { path });
  assert.deepEqual([differing(checked), checked.undrawn], [[], ['\ue123', '\ue124']]);
});

test('a footnote stands behind the quotation and the citation that it follows, where the check looks for it', async (t) => {
  const library = temporaryLibrary(t);
  const article = library.add({ paragraphs: ['Ministers met on Friday.'] });
  const clip = await library.ask('clips.quote', { article, quote: 'Ministers met' });
  const mark = { type: 'footnote', version: 1, text: 'In Langkawi.' };
  const children = [text('Ministers met'), mark, citation(clip.id)];
  const id = await noteOf(library, 'T', [
    { type: 'quotation', version: 1, clip: clip.id, children },
    { type: 'paragraph', version: 1, children },
  ]);
  const { content } = await library.ask('notes.render', { id, format: 'html' });
  const path = join(temporaryFolder(t), 'a.html');
  writeFileSync(path, content);
  assert.deepEqual(differing(await library.ask('exports.verify', { path })), []);
});

test('60 bytes of originals and words of articles that are changed in the library are found and named', async (t) => {
  const { render, check, library } = await exported(t);
  const { content } = await render('html');
  const { db } = library.library;
  const pick = numbers(7);
  for (let round = 0; round < 60; round++) {
    const article = `(SELECT seq FROM article WHERE title = 'Bài ${(round % 4) + 1}')`;
    const original = round % 2 === 0;
    const row = db
      .prepare(
        original
          ? `SELECT bytes AS was FROM original WHERE seq = (SELECT original FROM article WHERE seq = ${article})`
          : `SELECT text AS was FROM article_body WHERE article = ${article}`,
      )
      .get();
    const set = db.prepare(
      original
        ? `UPDATE original SET bytes = ? WHERE seq = (SELECT original FROM article WHERE seq = ${article})`
        : `UPDATE article_body SET text = ? WHERE article = ${article}`,
    );
    const was = row?.['was'];
    if (was instanceof Uint8Array) {
      const changed = Uint8Array.from(was);
      const at = pick(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << pick(8));
      set.run(changed);
    } else set.run(changeWord(String(was), pick).text);
    const found = differing(await check('a.html', content));
    set.run(was ?? null);
    const named = found.filter(({ kind }) => kind === (original ? 'original' : 'text'));
    assert.deepEqual(
      named.map(({ about, against }) => `${about} ${against}`),
      [`Bài ${(round % 4) + 1} library`],
      `round ${round}`,
    );
  }
});

test('60 words of quotations that are changed in what the file shows are found and named', async (t) => {
  const { render, check } = await exported(t);
  const { content } = await render('html', false);
  const quotations = [...content.matchAll(/<blockquote data-clip="\w+"><p>“([^”]*)”/g)];
  assert.equal(quotations.length, 4);
  const pick = numbers(8);
  for (let round = 0; round < 60; round++) {
    const quotation = quotations[round % 4];
    assert.ok(quotation);
    const [whole, words = ''] = quotation;
    const { index } = quotation;
    const start = index + whole.indexOf(words);
    const changed = changeWord(words, pick);
    const file = content.slice(0, start) + changed.text + content.slice(start + words.length);
    const found = await check('a.html', file);
    assert.deepEqual(kinds(found), ['document', 'visible'], changed.word);
    const [named] = differing(found).filter(({ kind }) => kind === 'visible');
    assert.notEqual(named?.expected, named?.found);
  }
});

test('60 words of quotations that are changed in the evidence, its digest computed anew, are found and named', async (t) => {
  const { render, check } = await exported(t);
  const split = splitHtml((await render('html')).content);
  assert.ok(split);
  const pick = numbers(9);
  for (let round = 0; round < 60; round++) {
    const evidence = JSON.parse(split.sealed);
    const quotation = evidence.quotations[round % 4];
    const block = evidence.note.blocks[quotation.block];
    const changed = changeWord(quotation.words, pick);
    quotation.words = changed.text;
    block.words = changed.text;
    evidence.digest = digestOf(evidence);
    const found = differing(await check('a.html', sealedInHtml(split.html, JSON.stringify(evidence))));
    const named = found.filter(({ kind }) => kind === 'quotation');
    assert.deepEqual(
      named.map(({ against }) => against),
      ['itself', 'library'],
      changed.word,
    );
    assert.ok(
      named.every(({ expected, found: now }) => expected?.includes(changed.word) && now === changed.text),
    );
    assert.ok(found.some(({ kind }) => kind === 'visible'));
  }
});

test('20 bytes of the evidence that are changed in the file are found and named', async (t) => {
  const { render, check } = await exported(t);
  const file = Buffer.from((await render('html')).content);
  const start = file.indexOf('attache-evidence" content="') + 'attache-evidence" content="'.length;
  const end = file.indexOf('">\n', start);
  const pick = numbers(10);
  for (let round = 0; round < 20; round++) {
    const changed = Buffer.from(file);
    const at = start + pick(end - start);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const found = kinds(await check('a.html', changed));
    assert.ok(found.includes('attachment') || found.includes('document'), `byte ${at - start}`);
  }
});

test('a byte that is changed in the pages or in the attachment of a PDF is found', async (t) => {
  const { render, check } = await exported(t);
  const pdf = Buffer.from(value(await printNote(chromiumPdfPrinter(), await render('pdf'))));
  const attached = pdf.lastIndexOf('"words":"');
  for (const [at, kind] of [
    [attached + 12, 'attachment'],
    [Math.floor(pdf.indexOf('"format":"attache-evidence"') / 2), 'document'],
    [pdf.length - 2, 'document'],
  ] as const) {
    const changed = Buffer.from(pdf);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.ok(kinds(await check('a.pdf', changed)).includes(kind), kind);
  }
});

test('what the library lacks is said article by article, and the file still holds against itself', async (t) => {
  const { render } = await exported(t);
  const { content } = await render('html');
  const other = await exported(t);
  const found = await other.check('a.html', content);
  assert.equal(found.noteNow, 'missing');
  assert.equal(found.differs, 0);
  // For each of four articles: original, text, passage, quotation.
  assert.equal(found.missing, 4 * 4);
});

test('a file without evidence, one that is no export and one that is not there are refused, each with its code', async (t) => {
  const { library, render } = await exported(t);
  const folder = temporaryFolder(t);
  const write = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const printed = value(await chromiumPdfPrinter()((await render('html', false)).content));
  for (const [path, code] of [
    [write('plain.pdf', printed), 'no-evidence'],
    [write('plain.html', '<!doctype html><p>x'), 'no-evidence'],
    [write('cut.pdf', printed.subarray(0, 5_000)), 'truncated'],
    [write('text.pdf', 'words'), 'unsupported-format'],
    [write('empty.pdf', ''), 'empty'],
    [join(folder, 'none.pdf'), 'not-found'],
  ] as const)
    assert.equal((await library.refused('exports.verify', { path })).code, code, path);
  assert.equal(readFileSync(join(folder, 'plain.pdf')).length, printed.length);
});
