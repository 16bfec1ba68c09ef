import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtml } from '../../electron/parsers/html/html-reader.ts';

/** The saved pages that both read; each round reads all of them with one and then the other, turn about. */
const corpus = new URL('../../../shared/corpora/readability/', import.meta.url);
const rounds = 7;

export interface PageSpeed {
  pages: number;
  bytes: number;
  /** Milliseconds of processor time for all pages, the median of the rounds: what else the machine does counts for neither. */
  peerMs: number;
  oursMs: number;
  ratio: number;
}

/** Our whole reading of saved pages beside linkedom with Readability alone, in one run; null without the pages. */
export function measurePages(): PageSpeed | null {
  if (!existsSync(corpus)) return null;
  const pages = readdirSync(corpus).map((name) => readFileSync(new URL(`${name}/source.html`, corpus)));
  const peer: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const turns = round % 2 === 0 ? [peer, ours] : [ours, peer];
    for (const times of turns) {
      const took = times === peer ? timed(pages, readAlone) : timed(pages, readOurs);
      // The first round warms up.
      if (round > 0) times.push(took);
    }
  }
  const peerMs = median(peer);
  const oursMs = median(ours);
  const bytes = pages.reduce((sum, page) => sum + page.length, 0);
  return { pages: pages.length, bytes, peerMs, oursMs, ratio: oursMs / peerMs };
}

function readAlone(bytes: Uint8Array): void {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  new Readability(document).parse();
}

function readOurs(bytes: Uint8Array): void {
  const read = readHtml(bytes, { name: 'page.html' });
  if (!read.ok) throw new Error(`not read: ${read.failure.code}`);
}

function timed(pages: readonly Uint8Array[], read: (bytes: Uint8Array) => void): number {
  const start = process.cpuUsage();
  for (const page of pages) read(page);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
