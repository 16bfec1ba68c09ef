import { evidenceFile, type UnsealedEvidence } from '../contract/models/evidence.ts';
import { attachFile } from './attach-file.ts';
import { sealEvidence } from './seal-evidence.ts';

/** Puts a note's evidence into its printed PDF, as the last thing that is done to it: it holds the hash of what is before. */
export function attachEvidence(printed: Uint8Array, evidence: UnsealedEvidence | null): Uint8Array {
  if (!evidence) return printed;
  const sealed = sealEvidence(evidence, printed);
  return attachSealed(printed, JSON.stringify(sealed), evidence.note.savedAt);
}

/** The same for evidence that is sealed: the same printed PDF and evidence give the same bytes. */
export function attachSealed(printed: Uint8Array, sealed: string, savedAt: string): Uint8Array {
  return attachFile(printed, {
    name: evidenceFile,
    description: 'What this document quotes, and from where: attache verify',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(sealed),
    madeAt: new Date(savedAt),
  });
}
