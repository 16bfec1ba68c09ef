import type { Measured } from './engines/engine.ts';
import type { PageSpeed } from './pages.ts';

export type Results = Readonly<Record<'lunr' | 'MiniSearch' | 'Attaché', Measured>>;

/** The figures of all engines as a table, their ratios, and the goals with what was reached. `pages` null: not measured. */
export function report(results: Results, articles: number, pages: PageSpeed | null): string {
  const rows = Object.entries(results).map(([engine, measured]) => [engine, ...figures(measured)]);
  const head = ['engine', 'build s', 'memory MB', 'disk MB', 'query p50 ms', 'query p95 ms'];
  const { lunr, MiniSearch, Attaché } = results;
  return [
    `${articles} articles, ${Attaché.queryMs.length} queries of 1 to 4 words`,
    table([head, ...rows]),
    `lunr / Attaché: ${ratios(lunr, Attaché)}`,
    `MiniSearch / Attaché: ${ratios(MiniSearch, Attaché)}`,
    goal(
      'import at least 5 times as fast as lunr builds',
      lunr.buildMs / Attaché.buildMs,
      'at least',
      5,
      '×',
    ),
    goal(
      "query p95 at most half of lunr's",
      percentile(Attaché.queryMs, 0.95) / percentile(lunr.queryMs, 0.95),
      'at most',
      0.5,
      '×',
    ),
    goal('import of an article', Attaché.buildMs / articles, 'at most', 0.6, ' ms'),
    goal(
      'a question during the import waits',
      Attaché.waitMs?.p99 ?? 0,
      'at most',
      50,
      ' ms in 99 of 100 moments',
    ),
    goal('and never longer than', Attaché.waitMs?.longest ?? 0, 'at most', 50, ' ms'),
    ...pageGoal(pages),
    goal('library process under 250 MB', Attaché.peakMemoryBytes / 1e6, 'at most', 250, ' MB'),
  ].join('\n');
}

function pageGoal(pages: PageSpeed | null): string[] {
  if (!pages) return ['skipped: saved pages (the collection is not here)'];
  const name = `reading ${pages.pages} saved pages beside linkedom and Readability alone`;
  return [goal(name, pages.ratio, 'at most', 1.3, '×')];
}

function figures({ buildMs, peakMemoryBytes, diskBytes, queryMs }: Measured): string[] {
  return [
    (buildMs / 1000).toFixed(1),
    (peakMemoryBytes / 1e6).toFixed(0),
    diskBytes === 0 ? '–' : (diskBytes / 1e6).toFixed(0),
    percentile(queryMs, 0.5).toFixed(1),
    percentile(queryMs, 0.95).toFixed(1),
  ];
}

function ratios(other: Measured, ours: Measured): string {
  const ratio = (of: (measured: Measured) => number) => `${(of(other) / of(ours)).toFixed(1)}×`;
  return [
    `build ${ratio((measured) => measured.buildMs)}`,
    `memory ${ratio((measured) => measured.peakMemoryBytes)}`,
    `p50 ${ratio((measured) => percentile(measured.queryMs, 0.5))}`,
    `p95 ${ratio((measured) => percentile(measured.queryMs, 0.95))}`,
  ].join(', ');
}

/** A goal with what was reached. */
export function goal(
  name: string,
  value: number,
  side: 'at least' | 'at most',
  bound: number,
  unit: string,
): string {
  const reached = side === 'at least' ? value >= bound : value <= bound;
  return `${reached ? 'reached' : 'NOT REACHED'}: ${name} (${value.toFixed(2)}${unit})`;
}

/** The smallest of the values that at least `part` of them do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** Rows of cells as lines, the first column to the left. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0))
        .join('  '),
    )
    .join('\n');
}
