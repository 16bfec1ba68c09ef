import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dispatch } from '../../../electron/library/dispatch.ts';
import { idleStep } from '../../../electron/library/search/index/settle-index.ts';
import { startLibrary } from '../../../electron/library/start-library.ts';
import { type Kind, kinds, type Question, questionsOf } from './queries.ts';

/** One kind of query: milliseconds of each, by the clock and of processor time. */
export interface Timed {
  kind: Kind;
  wallMs: number[];
  cpuMs: number[];
}

export interface ScaleMeasured {
  /** From the start of the process to the first answer. */
  firstResultMs: number;
  timed: Timed[];
  peakMemoryBytes: number;
  /** The index, the texts in UTF-8, and the whole library on disk. */
  indexBytes: number;
  textBytes: number;
  diskBytes: number;
}

const warmUp = 20;

/** Asks a kept library as the window asks, in this process: it is the library process. */
export async function measureScale(
  directory: string,
  articles: number,
  queries: number,
): Promise<ScaleMeasured> {
  const started = startLibrary(
    directory,
    () => {},
    () => {
      throw new Error('nothing is imported here');
    },
  );
  if (!started.ok) throw new Error(started.failure.code);
  const { library, close } = started.value;
  const ask = async (question: Question, asTyped: boolean) => {
    const answer = await dispatch(library, 'search.query', { ...question, asTyped, limit: 50 });
    if (!answer.ok) throw new Error(answer.failure.code);
  };
  const [first] = questionsOf('any of 1 to 4 words', 1, articles);
  await ask(first ?? { query: 'a' }, true);
  const firstResultMs = performance.now();
  // As in a library that has been open for half a minute.
  while (idleStep(library.db));
  const timed: Timed[] = [];
  for (const kind of kinds) {
    // What is typed as a phrase or with a sign is whole when it is asked; the rest may go on.
    const asTyped = kind === 'prefix as typed' || kind === 'any of 1 to 4 words' || kind === 'filtered';
    const questions = questionsOf(kind, queries + warmUp, articles);
    for (const question of questions.slice(queries)) await ask(question, asTyped);
    const one: Timed = { kind, wallMs: [], cpuMs: [] };
    for (const question of questions.slice(0, queries)) {
      const cpu = process.cpuUsage();
      const from = performance.now();
      await ask(question, asTyped);
      one.wallMs.push(performance.now() - from);
      const { user, system } = process.cpuUsage(cpu);
      one.cpuMs.push((user + system) / 1000);
    }
    timed.push(one);
  }
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const bytes = (sql: string) => Number(library.db.prepare(sql).get()?.['bytes']);
  const measured: ScaleMeasured = {
    firstResultMs,
    timed,
    peakMemoryBytes,
    indexBytes: bytes(`SELECT (SELECT sum(length(block)) FROM article_index_data)
      + (SELECT sum(length(term) + 6) FROM article_index_idx)
      + (SELECT sum(length(sz) + 6) FROM article_index_docsize)
      + (SELECT sum(length(hash) + 5) FROM index_entry) AS bytes`),
    textBytes: bytes('SELECT sum(octet_length(text)) AS bytes FROM article_body'),
    diskBytes: readdirSync(directory).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0),
  };
  close();
  return measured;
}
