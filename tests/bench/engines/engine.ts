/** What an engine is given: text files of articles, title in the first line, and queries. */
export interface Pile {
  files: string[];
  queries: string[];
}

/** One engine's figures, taken in a process of its own. Milliseconds and bytes; `queryMs` one for each query. */
export interface Measured {
  buildMs: number;
  peakMemoryBytes: number;
  diskBytes: number;
  queryMs: number[];
  /** How long a question had to wait at the most and in the worst hundredth of moments while it was being built. */
  waitMs?: { p99: number; longest: number };
}

export type Engine = (pile: Pile) => Promise<Measured>;

export const hitsWanted = 50;
/** Queries asked before any is timed, so that no engine pays for its compiler. */
const warmUp = 30;

/** Times each query, after a warm-up with the first ones. */
export async function timeQueries(queries: string[], ask: (query: string) => unknown): Promise<number[]> {
  for (const query of queries.slice(0, warmUp)) await ask(query);
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    await ask(query);
    times.push(performance.now() - started);
  }
  return times;
}

/** The most memory that this process has held so far, resident. */
export function peakMemoryBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

/** Text as an index of the English-speaking kind can hold it: lower case, no marks, `đ` as `d`. */
export function bare(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
