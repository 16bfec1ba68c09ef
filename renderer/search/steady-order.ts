import type { FacetValue } from '../../electron/contract/models/search.ts';

/**
 * Values in the order in which they were shown before, so that none moves away from the pointer; one that is found no
 * longer keeps its place with a count of 0, new ones come last.
 */
export function inSteadyOrder<V extends FacetValue>(values: readonly V[], before: readonly V[]): V[] {
  const now = new Map(values.map((one) => [one.value, one]));
  const kept = before.map((one) => now.get(one.value) ?? { ...one, count: 0 });
  for (const { value } of before) now.delete(value);
  return [...kept, ...now.values()];
}
