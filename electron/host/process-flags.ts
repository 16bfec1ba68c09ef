/**
 * V8 lets the young generation grow to 3 × 32 MB and keeps it; with 8 MB the library process stays a hundred megabytes
 * smaller and no slower.
 */
const smallYoungGeneration = '--max-semi-space-size=8';

/** Flags of our processes, whatever starts them. */
export const processFlags = {
  library: [smallYoungGeneration],
  /**
   * Without a bound (MiB) V8 lets garbage pile up to where the watch on a parser's memory (512 MB) would take an
   * innocent file for a hostile one. 300 PDFs one after the other: 460 MB without it, 215 with it.
   */
  parser: [smallYoungGeneration, '--max-old-space-size=320'],
} as const;

/**
 * What Node processes of ours are started with besides (glibc's mallopt; elsewhere it says nothing). glibc raises this
 * bound when a larger array is freed, and then may keep what was freed between others.
 */
export const processEnvironment = { MALLOC_MMAP_THRESHOLD_: String(128 * 1024) } as const;
