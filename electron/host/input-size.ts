/** The most a window may send in one call, in bytes. */
export const largestMessage = 32 * 1024 * 1024;

/** Roughly how many bytes an input takes, counted no further than the limit; what is nested too deeply is too large. */
export function isTooLarge(input: unknown, limit = largestMessage): boolean {
  let size = 0;
  const count = (value: unknown, depth: number): void => {
    size += 8;
    if (depth > 100) size = Number.POSITIVE_INFINITY;
    if (size > limit) return;
    if (typeof value === 'string') size += value.length;
    else if (ArrayBuffer.isView(value)) size += value.byteLength;
    else if (value instanceof ArrayBuffer) size += value.byteLength;
    else if (Array.isArray(value)) for (const item of value) count(item, depth + 1);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) count([key, item], depth + 1);
    }
  };
  count(input, 0);
  return size > limit;
}
