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
import { keptLibrary } from './scale/kept-library.ts';
import { reportScale } from './scale/report-scale.ts';
import { measureScale, type ScaleMeasured } from './scale/scale.ts';

/**
 * Builds the same pile in lunr, MiniSearch and Attaché, each in a process of its own so that memory is its own, and
 * prints build time, memory, disk and query times; then asks a library of as many articles, imported once and kept,
 * every kind of query. `--articles 100000` asks that alone; `--queries N` makes it shorter.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    queries: { type: 'string', default: '400' },
    engine: { type: 'string' },
    kept: { type: 'string' },
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

/** More articles than these lunr and MiniSearch do not hold in a desktop's memory. */
const mostForPeers = 20_000;

if (values.kept !== undefined)
  process.send?.(await measureScale(values.kept, articles, Number(values.queries)));
else if (values.engine !== undefined) await measure(values.engine);
else {
  if (articles <= mostForPeers) await compare();
  else process.stdout.write(`skipped: import and peers (they are measured at ${mostForPeers} articles)\n`);
  const kept = await keptLibrary(articles);
  process.stderr.write('Measuring the kept library…\n');
  const measured = await inItsOwnProcess<ScaleMeasured>(['--kept', kept], processFlags.library);
  process.stdout.write(`\n${reportScale(measured, articles)}\n`);
  process.exit();
}

async function compare(): Promise<void> {
  process.stderr.write(`Generating ${articles} articles…\n`);
  writePile(pileDirectory, articles);
  const results: Results = {
    lunr: await engine('lunr'),
    MiniSearch: await engine('minisearch'),
    Attaché: await engine('attache'),
  };
  process.stderr.write('Measuring saved pages…\n');
  process.stdout.write(`${report(results, articles, measurePages())}\n`);
}

async function engine(name: string): Promise<Measured> {
  process.stderr.write(`Measuring ${name}…\n`);
  // As the library process is started; lunr's index of 20,000 articles does not fit into V8's default heap.
  const flags = name === 'attache' ? processFlags.library : ['--max-old-space-size=16384'];
  return inItsOwnProcess<Measured>(['--engine', name], flags);
}

/** What this very script answers when it is started with more options. */
async function inItsOwnProcess<T>(options: string[], flags: readonly string[]): Promise<T> {
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), ...options], {
    execArgv: [...process.execArgv, ...flags],
  });
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${options.join(' ')} ended with ${code} before it had answered`);
    }),
  ]);
  child.kill();
  return answer as T;
}

async function measure(name: string): Promise<void> {
  const made = await engines[name]?.();
  if (!made) throw new Error(`No engine ${name}`);
  const pile: Pile = {
    files: writePile(pileDirectory, articles),
    queries: generateQueries(Number(values.queries), articles),
  };
  process.send?.(await made(pile));
}
