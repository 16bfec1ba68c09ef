/**
 * V8 lets the young generation grow to 3 × 32 MB and keeps it; with 8 MB the library process stays a hundred megabytes
 * smaller and no slower.
 */
const smallYoungGeneration = '--max-semi-space-size=8';

/**
 * Percent of what is alive by which V8 lets the heap grow until it collects; left to itself it may grow fourfold. With
 * it the library process takes 190 to 235 MB for 560 searches among 20,000 articles, without it 245 to 270, for
 * some 10 in 100 of the processor's time.
 */
const smallHeapGrowth = '--heap-growing-percent=60';

/** V8's flags for our processes, whatever starts them. */
export const processFlags = {
  library: [smallYoungGeneration, smallHeapGrowth],
  /**
   * Without a bound (MiB) V8 lets garbage pile up to where the watch on a parser's memory (512 MB) would take an
   * innocent file for a hostile one. 300 PDFs one after the other: 460 MB without it, 215 with it.
   */
  parser: [smallYoungGeneration, '--max-old-space-size=320'],
} as const;
