import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { bare, type Engine, hitsWanted, peakMemoryBytes, timeQueries } from './engine.ts';

/** MiniSearch with its defaults, in memory. The time to read the files is not counted. */
export const miniSearchEngine: Engine = async ({ files, queries }) => {
  let buildMs = 0;
  const index = new MiniSearch({ fields: ['title', 'text'], processTerm: (term) => bare(term) });
  for (const [id, file] of files.entries()) {
    const [title, ...text] = readFileSync(file, 'utf8').split('\n\n');
    const started = performance.now();
    index.add({ id, title, text: text.join(' ') });
    buildMs += performance.now() - started;
  }
  const queryMs = await timeQueries(queries, (query) =>
    index.search(query, { boost: { title: 4 } }).slice(0, hitsWanted),
  );
  return { buildMs, peakMemoryBytes: peakMemoryBytes(), diskBytes: 0, queryMs };
};
