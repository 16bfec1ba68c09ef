import { hash } from 'node:crypto';
import type { Evidence, UnsealedEvidence } from '../contract/models/evidence.ts';

/** Binds evidence to what it is in, and computes its digest. */
export function sealEvidence(evidence: UnsealedEvidence, document: Uint8Array | null): Evidence {
  const whole = {
    ...evidence,
    document: document && { sha256: hash('sha256', document), bytes: document.byteLength },
  };
  return { ...whole, digest: digestOf(whole) };
}

/** SHA-256, in hexadecimal, of evidence in canonical JSON, without the digest that it states. */
export function digestOf(evidence: object): string {
  const { digest: _, ...rest } = evidence as { digest?: unknown };
  return hash('sha256', canonicalJson(rest));
}

/** JSON without white space, its names in the order of their UTF-16 units (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
