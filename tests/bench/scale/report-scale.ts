import { goal, percentile, table } from '../report.ts';
import type { ScaleMeasured } from './scale.ts';

/** The figures of a kept library as a table, and the goals with what was reached. */
export function reportScale(measured: ScaleMeasured, articles: number): string {
  const { timed, firstResultMs, peakMemoryBytes, indexBytes, textBytes, diskBytes } = measured;
  const head = ['the first 50 of', 'p50 ms', 'p95 ms', 'p50 CPU ms', 'p95 CPU ms'];
  const rows = timed.map(({ kind, wallMs, cpuMs }) => [
    kind,
    ...[
      percentile(wallMs, 0.5),
      percentile(wallMs, 0.95),
      percentile(cpuMs, 0.5),
      percentile(cpuMs, 0.95),
    ].map((ms) => ms.toFixed(1)),
  ]);
  const bound = articles <= 20_000 ? 8 : 16;
  const typed = timed.filter(({ kind }) => kind !== 'question').flatMap(({ wallMs }) => wallMs);
  return [
    `${articles} articles, ${timed[0]?.wallMs.length ?? 0} queries of each kind, with snippets and total`,
    table([head, ...rows]),
    `index ${megabytes(indexBytes)}, texts ${megabytes(textBytes)}, library on disk ${megabytes(diskBytes)}`,
    goal('what is typed, p95', percentile(typed, 0.95), 'at most', bound, ' ms'),
    goal('from start to first result', firstResultMs, 'at most', 1_000, ' ms'),
    goal('library process', peakMemoryBytes / 1e6, 'at most', 250, ' MB'),
    goal('index beside the texts', indexBytes / textBytes, 'at most', 1.2, '×'),
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
