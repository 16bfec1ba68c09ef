import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import type { CallInput, CallOutput, LibraryCallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { Failure, Result } from '../../electron/contract/failure.ts';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ParsedArticle, Part } from '../../electron/contract/models/article.ts';
import { entryUrl } from '../../electron/host/app-files.ts';
import { processFlags } from '../../electron/host/process-flags.ts';
import { packBody } from '../../electron/library/articles/article-body.ts';
import { insertArticle } from '../../electron/library/articles/article-table.ts';
import { insertOriginal } from '../../electron/library/articles/original-table.ts';
import { transaction } from '../../electron/library/db/transaction.ts';
import { dispatch } from '../../electron/library/dispatch.ts';
import { forkProcess } from '../../electron/library/fork-process.ts';
import type { Library } from '../../electron/library/library.ts';
import { indexTerms } from '../../electron/library/search/index/index-fields.ts';
import { addToIndex } from '../../electron/library/search/index/index-table.ts';
import { startLibrary } from '../../electron/library/start-library.ts';
import { joinStory } from '../../electron/library/stories/stories.ts';
import { composeArticle } from '../../electron/parsers/compose.ts';
import { signatureOf } from '../../electron/parsers/text/signature.ts';

export interface TemporaryLibrary {
  library: Library;
  events: { name: EventName; data: Events[EventName] }[];
  /** The clock; tests set it. */
  clock: { now: Date };
  /** The value of a call that must succeed. */
  ask<N extends LibraryCallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The failure of a call that must fail. */
  refused<N extends LibraryCallName>(name: N, input: unknown): Promise<Failure>;
  /** `parts` stand behind the paragraphs. */
  add(article: Partial<ParsedArticle> & { paragraphs: string[] }): ArticleId;
  close(): void;
}

/** An empty folder that is gone when the test is over. */
export function temporaryFolder(t: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A library in a folder of its own, closed and removed when the test is over. */
export function temporaryLibrary(
  t: Pick<TestContext, 'after'>,
  folder = temporaryFolder(t),
): TemporaryLibrary {
  const events: TemporaryLibrary['events'] = [];
  const started = value(
    startLibrary(
      folder,
      (name, data) => void events.push({ name, data }),
      () => forkProcess(entryUrl('parser'), processFlags.parser),
    ),
  );
  const clock = { now: new Date('2026-02-01T09:00:00Z') };
  const library = { ...started.library, now: () => clock.now };
  let open = true;
  const close = () => {
    if (open) started.close();
    open = false;
  };
  t.after(close);
  return {
    library,
    events,
    clock,
    close,
    ask: async (name, input) => value(await dispatch(library, name, input)),
    async refused(name, input) {
      const result = await dispatch(library, name, input);
      if (result.ok) throw new Error(`${name} was to fail, but answered ${JSON.stringify(result.value)}`);
      return result.failure;
    },
    add: (article) => addArticle(library, article),
  };
}

function addArticle(
  { db, now }: Library,
  { paragraphs, ...given }: Partial<ParsedArticle> & { paragraphs: string[] },
): ArticleId {
  const parts = [
    ...paragraphs.map((text): Part => ({ kind: 'paragraph', text, removed: null })),
    ...(given.parts ?? []),
  ];
  const article: ParsedArticle = {
    title: 'An article',
    titleFrom: 'text',
    language: 'en',
    agency: null,
    place: null,
    byline: null,
    publishedOn: null,
    publishedOnFrom: null,
    publishedAt: null,
    outlet: null,
    address: null,
    encoding: 'utf-8',
    notArticle: false,
    warnings: [],
    mediaType: 'text/plain',
    ...given,
    ...composeArticle(parts),
    parts,
  };
  const bytes = new TextEncoder().encode(`${article.title}\n\n${article.text}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return transaction(db, () => {
    const { seq, id } = storeArticle(db, article, { sha256, bytes }, now());
    joinStory(db, seq, signatureOf(article.text));
    return id;
  });
}

/** Stores an article with its original and puts it into the index, as an import does. */
export function storeArticle(
  db: DatabaseSync,
  article: ParsedArticle,
  file: { sha256: string; bytes: Uint8Array },
  importedAt: Date,
): { seq: number; id: ArticleId } {
  const original = insertOriginal(db, file, article.mediaType);
  const place = { path: 'article.txt', original, ordinal: 0 };
  const stored = insertArticle(db, article, packBody(article), place, importedAt);
  addToIndex(db, stored.seq, indexTerms(article));
  return stored;
}

/** The value of a result that must be a success. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
