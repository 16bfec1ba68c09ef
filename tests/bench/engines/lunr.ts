import { readFileSync } from 'node:fs';
import lunr from 'lunr';
import { bare, type Engine, hitsWanted, peakMemoryBytes, timeQueries } from './engine.ts';

/** lunr as its users have it: its default pipelines, its index in memory. The time to read the files is not counted. */
export const lunrEngine: Engine = async ({ files, queries }) => {
  let buildMs = 0;
  const timed = <T>(work: () => T): T => {
    const started = performance.now();
    const result = work();
    buildMs += performance.now() - started;
    return result;
  };
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.field('title', { boost: 4 });
  builder.field('text');
  for (const [ref, file] of files.entries()) {
    const [title = '', ...text] = readFileSync(file, 'utf8').split('\n\n');
    timed(() => builder.add({ id: String(ref), title: bare(title), text: bare(text.join(' ')) }));
  }
  const index = timed(() => builder.build());
  const queryMs = await timeQueries(queries, (query) => index.search(bare(query)).slice(0, hitsWanted));
  return { buildMs, peakMemoryBytes: peakMemoryBytes(), diskBytes: 0, queryMs };
};
