import type { ImportWarning } from '../../contract/models/article.ts';
import type { Decoded } from './decode.ts';

/** What a reader has to say of how it decoded its file. */
export function decodingWarnings({ certain, repaired, replaced }: Decoded): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (!certain) warnings.push('encoding-uncertain');
  if (repaired) warnings.push('repaired-text');
  if (replaced) warnings.push('replaced-characters');
  return warnings;
}
