import type { Stated } from '../source-document.ts';
import { knownAgency } from '../story/agencies.ts';

/** Who published it: an agency where the name is one's, else an outlet. */
export function publishedBy(name: string | null): Pick<Stated, 'agency' | 'outlet'> {
  const agency = name === null ? null : knownAgency(name);
  return agency === null ? { agency: null, outlet: name } : { agency, outlet: null };
}
