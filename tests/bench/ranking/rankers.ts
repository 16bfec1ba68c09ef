import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import lunr from 'lunr';
import { JobId, newId } from '../../../electron/contract/ids.ts';
import { temporaryFolder, temporaryLibrary } from '../../support/temporary-library.ts';
import { bare } from '../engines/engine.ts';
import type { Collection } from './collections.ts';

/** Ranks a collection's documents for a question: ids, best first. */
export interface Ranker {
  rank(question: string): Promise<string[]>;
  close(): void;
}

/** Of how many documents the order is looked at. */
const deepest = 1000;

/** lunr as its users have it, its fields alike, for so it ranks best here; what it would take for a sign of its language is punctuation here. */
export function lunrRanker({ documents }: Collection): Ranker {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.field('title');
  builder.field('text');
  for (const { id, title, text } of documents) builder.add({ id, title: bare(title), text: bare(text) });
  const index = builder.build();
  const plain = (question: string) => bare(question).replace(/[:~^+*-]/g, ' ');
  return {
    rank: async (question) =>
      index
        .search(plain(question))
        .slice(0, deepest)
        .map(({ ref }) => ref),
    close: () => {},
  };
}

/** Attaché: the documents imported as text files, the questions asked as the window and the command line ask. */
export async function attacheRanker({ documents }: Collection): Promise<Ranker> {
  const cleanUps: (() => void)[] = [];
  const context = {
    after: (work?: unknown) => void (typeof work === 'function' && cleanUps.push(() => work())),
  };
  const folder = temporaryFolder(context);
  const library = temporaryLibrary(context);
  const files = documents.map(({ id, title, text }) => {
    const path = join(folder, `${id}.txt`);
    writeFileSync(path, title ? `${title}\n\n${text}\n` : `${text}\n`);
    return { path };
  });
  const job = newId(JobId, 'j');
  await library.ask('import.files', { job, files });
  while (!library.events.some(({ name }) => name === 'import.finished'))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const documentOf = new Map<string, string>();
  const { db } = library.library;
  for (const row of db.prepare('SELECT id, path FROM article').all())
    documentOf.set(String(row['id']), basename(String(row['path']), '.txt'));
  return {
    async rank(question) {
      const { hits } = await library.ask('search.query', { query: question, limit: deepest });
      return hits.map(({ id }) => documentOf.get(id) ?? '');
    },
    close() {
      for (const cleanUp of cleanUps.toReversed()) cleanUp();
    },
  };
}
