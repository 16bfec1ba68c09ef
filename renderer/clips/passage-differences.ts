import type { Difference } from '../../electron/contract/models/article.ts';
import { compareQuotation } from '../../electron/contract/verification/compare.ts';

/**
 * How a passage differs from what was clipped, in order: `first` are words that only the clip has, `second` those that
 * only the passage has. What verification allows (dashes, quotation marks, spaces …) is no difference; `both` is as the
 * passage has it.
 */
export function passageDifferences(clipped: string, passage: string): Difference[] {
  const parts: Difference[] = [];
  const add = (kind: Difference['kind'], text: string) => text !== '' && parts.push({ kind, text });
  let at = 0;
  for (const { quoted, source } of compareQuotation(passage, clipped).differences) {
    add('both', passage.slice(at, quoted[0]));
    const [gone, come] = [clipped.slice(...source), passage.slice(...quoted)];
    // What is gone has no space of its own at its place.
    const joined = gone !== '' && /\S$/.test(passage.slice(0, quoted[0]));
    if (joined) add('both', ' ');
    add('first', gone);
    if (gone && (come || !joined)) add('both', ' ');
    add('second', come);
    at = quoted[1];
  }
  add('both', passage.slice(at));
  return parts;
}
