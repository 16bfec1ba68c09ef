import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { processFlags } from '../../electron/host/process-flags.ts';
import type { Engine, Measured, Pile } from './engines/engine.ts';
import { generateQueries, generation, writePile } from './generate.ts';
import { measurePages } from './pages.ts';
import { type Results, report } from './report.ts';

/**
 * Builds the same pile in lunr, MiniSearch and Attaché, each in a process of its own so that memory is its own, and
 * prints build time, memory, disk and query times. `--articles N` makes it smaller, `--queries N` shorter.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    queries: { type: 'string', default: '400' },
    engine: { type: 'string' },
  },
});
const articles = Number(values.articles);
const pileDirectory = join(
  fileURLToPath(new URL('../../', import.meta.url)),
  'bench-data',
  `pile-${generation}`,
);

const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  lunr: async () => (await import('./engines/lunr.ts')).lunrEngine,
  minisearch: async () => (await import('./engines/minisearch.ts')).miniSearchEngine,
  attache: async () => (await import('./engines/attache.ts')).attacheEngine,
};

if (values.engine === undefined) await compare();
else await measure(values.engine);

async function compare(): Promise<void> {
  process.stderr.write(`Generating ${articles} articles…\n`);
  writePile(pileDirectory, articles);
  const results: Results = {
    lunr: await inItsOwnProcess('lunr'),
    MiniSearch: await inItsOwnProcess('minisearch'),
    Attaché: await inItsOwnProcess('attache'),
  };
  process.stderr.write('Measuring saved pages…\n');
  process.stdout.write(`${report(results, articles, measurePages())}\n`);
}

async function inItsOwnProcess(engine: string): Promise<Measured> {
  process.stderr.write(`Measuring ${engine}…\n`);
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--engine', engine], {
    // As the library process is started; lunr's index of 20,000 articles does not fit into V8's default heap.
    execArgv:
      engine === 'attache'
        ? [...process.execArgv, ...processFlags.library]
        : [...process.execArgv, '--max-old-space-size=16384'],
  });
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${engine} ended with ${code} before it had answered`);
    }),
  ]);
  child.kill();
  return answer as Measured;
}

async function measure(name: string): Promise<void> {
  const engine = await engines[name]?.();
  if (!engine) throw new Error(`No engine ${name}`);
  const pile: Pile = {
    files: writePile(pileDirectory, articles),
    queries: generateQueries(Number(values.queries), articles),
  };
  process.send?.(await engine(pile));
}
