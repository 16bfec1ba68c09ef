import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Result } from '../../electron/contract/failure.ts';
import { type ArticleId, JobId, NoteId, newId, type SourceToken } from '../../electron/contract/ids.ts';
import { ExportSettings } from '../../electron/contract/models/export.ts';
import { call, type Transport, value } from './transport.ts';

export interface OpenedTransport extends Transport {
  close(): Promise<void>;
  /** The bytes of an export, wherever this host puts them. */
  exported(answer: { name: string; download: string | null }): Promise<Uint8Array>;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.failure.code);

/** What a window may count on, whatever carries its calls. */
export function contractSuite(name: string, open: () => Promise<OpenedTransport>): void {
  describe(`The contract over ${name}`, () => {
    let window: OpenedTransport;
    let article: ArticleId;
    let note: NoteId;
    before(async () => {
      window = await open();
    });
    after(() => window.close());

    test('describes an empty library that can be written', async () => {
      const described = await value(call(window, 'library.describe', {}));
      assert.equal(described.articles, 0);
      assert.equal(described.readOnly, null);
    });

    test('imports the sample and pushes the report', async () => {
      const { job } = await value(call(window, 'import.sample', {}));
      const report = await window.events.next('import.finished');
      assert.equal(report.job, job);
      assert.equal(report.imported.length, 5);
      assert.deepEqual(report.failed, []);
      assert.deepEqual(await window.events.next('library.changed'), { what: 'articles' });
    });

    test('imports what was dropped, under the name it had', async () => {
      const text = 'A title of its own\n\nA first paragraph that says enough to be an article, and more.\n';
      const token = await window.drop('Bài “một”.txt', text);
      await value(call(window, 'import.start', { sources: [token] }));
      const report = await window.events.next('import.finished');
      assert.deepEqual(
        report.imported.map(({ path }) => path.split('/').at(-1)),
        ['Bài “một”.txt'],
      );
      await value(call(window, 'import.start', { sources: [token] }));
      assert.equal((await window.events.next('import.finished')).duplicates.length, 1);
      const unknown = await call(window, 'import.start', { sources: ['s000000000000' as SourceToken] });
      assert.equal(codeOf(unknown), 'not-found');
    });

    test('lists the articles and gives one whole', async () => {
      const list = await value(call(window, 'articles.list', { limit: 10 }));
      assert.equal(list.total, 6);
      const first = list.articles[0];
      assert.ok(first);
      const whole = await value(call(window, 'articles.get', { id: first.id }));
      assert.equal(whole.title, first.title);
      assert.ok(whole.blocks.length > 0);
    });

    test('finds a name typed without its marks, and where it stands', async () => {
      const answer = await value(call(window, 'search.query', { query: 'Le Hoai Trung' }));
      assert.deepEqual(new Set(answer.hits.map((hit) => hit.language)), new Set(['en', 'vi']));
      const hit = answer.hits[0];
      assert.ok(hit);
      article = hit.id;
      const places = await value(call(window, 'search.locate', { query: 'Le Hoai Trung', article }));
      assert.ok(places.blocks.length > 0);
    });

    test('clips a passage, cites it in a note, saves the note and verifies it', async () => {
      const { text } = await value(call(window, 'articles.get', { id: article }));
      const clip = await value(call(window, 'clips.create', { article, start: 0, end: 40 }));
      assert.equal(clip.quote, text.slice(0, 40));
      const created = await value(call(window, 'notes.create', { title: 'Đường đi' }));
      note = created.id;
      const cited = await value(call(window, 'notes.append-clip', { id: note, clip: clip.id }));
      const { title, state, revision, language } = cited;
      const saved = await value(call(window, 'notes.save', { id: note, revision, title, language, state }));
      assert.equal(saved.revision, revision + 1);
      const stale = await call(window, 'notes.save', { id: note, revision, title, language, state });
      assert.equal(codeOf(stale), 'stale');
      assert.equal((await value(call(window, 'notes.verify', { id: note }))).verbatim, 1);
    });

    test('exports several notes together, each under a name of its own, and tells how far it is', async () => {
      const { id: other } = await value(call(window, 'notes.create', { title: 'Batch' }));
      const { id: same } = await value(call(window, 'notes.create', { title: 'Batch' }));
      const job = newId(JobId, 'j');
      const done = await value(
        call(window, 'notes.export-many', {
          job,
          ids: [other, NoteId.parse('n000000000000'), same],
          format: 'md',
          settings: ExportSettings.parse({}),
          name: '{title}',
          unverified: false,
        }),
      );
      assert.deepEqual(
        done.exported.map(({ name }) => name),
        ['Batch.md', 'Batch (2).md'],
      );
      assert.deepEqual(
        done.failed.map(({ note: id, code }) => [id, code]),
        [['n000000000000', 'not-found']],
      );
      assert.equal(done.cancelled, false);
      const heard: [number, string][] = [];
      for (let at = 0; at < 7; at++) {
        const { job: of, done: before, total, step } = await window.events.next('export.progressed');
        assert.deepEqual([of, total, step.total], [job, 3, 3]);
        heard.push([before, step.name]);
      }
      assert.deepEqual(heard, [
        ...['checking', 'setting', 'writing'].map((step) => [0, step]),
        [1, 'checking'],
        ...['checking', 'setting', 'writing'].map((step) => [2, step]),
      ]);
    });

    test('backs up the whole library where it is told to, checked and counted', async () => {
      const described = await value(call(window, 'library.describe', {}));
      const written = await value(call(window, 'library.save-backup', {}));
      assert.equal(written.articles, described.articles);
      const bytes = readFileSync(written.path);
      rmSync(written.path);
      assert.deepEqual([bytes.byteLength, hash('sha256', bytes)], [written.bytes, written.sha256]);
    });

    test('puts a backup in the place of the library, which is kept, and tells every window', async () => {
      const before = await value(call(window, 'library.describe', {}));
      const written = await value(call(window, 'library.save-backup', {}));
      const { id: later } = await value(call(window, 'notes.create', { title: 'After the backup' }));
      const found = (await value(call(window, 'library.backups', {}))).backups.find(
        ({ name }) => name === basename(written.path),
      );
      assert.ok(found);
      const { source } = found;
      const inspected = await value(call(window, 'library.inspect-backup', { source }));
      const { articles, clips, notes, changedAt } = inspected;
      assert.deepEqual([articles, clips, notes], [before.articles, before.clips, before.notes]);
      assert.ok(changedAt && Date.parse(changedAt) <= Date.now());
      const { kept } = await value(call(window, 'library.restore', { source }));
      assert.ok(kept && existsSync(join(kept, 'library.sqlite')));
      assert.deepEqual(await window.events.next('library.replaced'), { restored: true, kept });
      assert.equal(codeOf(await call(window, 'notes.get', { id: later })), 'not-found');
      assert.equal((await value(call(window, 'library.describe', {}))).notes, before.notes);

      const other = await window.drop('other.backup', 'no backup at all');
      for (const name of ['library.inspect-backup', 'library.restore'] as const)
        assert.equal(codeOf(await call(window, name, { source: other })), 'not-a-backup');
      assert.deepEqual(await window.events.next('library.replaced'), { restored: false, kept: null });
      assert.equal((await value(call(window, 'library.describe', {}))).notes, before.notes);
      rmSync(written.path);
    });

    test('exports a note as text and as a PDF', async () => {
      const markdown = await value(call(window, 'notes.export', { id: note, format: 'md' }));
      assert.match(new TextDecoder().decode(await window.exported(markdown)), /Đường đi/);
      const pdf = await value(call(window, 'notes.export', { id: note }));
      const bytes = await window.exported(pdf);
      assert.equal(bytes.byteLength, pdf.bytes);
      assert.equal(new TextDecoder().decode(bytes.subarray(0, 5)), '%PDF-');
      assert.equal(pdf.pages, 1);
    });

    test('answers what is malformed, unknown or not for a window with a failure', async () => {
      const cases: [name: string, input: unknown, code: string][] = [
        ['articles.list', { limit: 'many' }, 'invalid-input'],
        ['articles.list', { limit: 1, extra: true }, 'invalid-input'],
        ['articles.get', { id: '../../etc/passwd' }, 'invalid-input'],
        ['articles.get', null, 'invalid-input'],
        ['articles.get', { id: 'a000000000000' }, 'not-found'],
        ['notes.get', { id: 'n000000000000' }, 'not-found'],
        ['import.start', { sources: [] }, 'invalid-input'],
        ['import.start', { sources: ['s000000000000'] }, 'not-found'],
        ['notes.export', { id: 'n000000000000' }, 'not-found'],
        ['notes.export', { id: note, format: 'exe' }, 'invalid-input'],
      ];
      for (const [name, input, code] of cases) {
        assert.equal(codeOf(await window.ask(name, input)), code, `${name} ${JSON.stringify(input)}`);
      }
    });
  });
}
