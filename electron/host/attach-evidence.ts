import { evidenceFile, type UnsealedEvidence } from '../contract/models/evidence.ts';
import { attachFile } from './attach-file.ts';
import { sealEvidence } from './seal-evidence.ts';

/** Puts a note's evidence into its printed PDF, as the last thing that is done to it: it holds the hash of what is before. */
export function attachEvidence(printed: Uint8Array, evidence: UnsealedEvidence | null): Uint8Array {
  if (!evidence) return printed;
  const sealed = sealEvidence(evidence, printed);
  return attachFile(printed, {
    name: evidenceFile,
    description: 'What this document quotes, and from where: attache verify',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(sealed)),
    madeAt: new Date(evidence.note.savedAt),
  });
}
