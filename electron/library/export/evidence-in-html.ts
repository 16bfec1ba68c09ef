import type { UnsealedEvidence } from '../../contract/models/evidence.ts';
import { sealEvidence } from '../../host/seal-evidence.ts';
import { exactHtml, unescapeHtml } from './html.ts';

const after = '<meta charset="utf-8">\n';
const before = '<meta name="attache-evidence" content="';
const behind = '">\n';

/** An HTML export with its evidence in a meta element, which nothing shows and nothing runs. */
export function evidenceInHtml(html: string, evidence: UnsealedEvidence): string {
  const sealed = sealEvidence(evidence, new TextEncoder().encode(html));
  return sealedInHtml(html, JSON.stringify(sealed));
}

/** The same for evidence that is sealed. */
export function sealedInHtml(html: string, sealed: string): string {
  return html.replace(after, () => `${after}${before}${exactHtml(sealed)}${behind}`);
}

/** An HTML export without its evidence, and the evidence; null when it has none. */
export function splitHtml(file: string): { html: string; sealed: string } | null {
  const start = file.indexOf(before);
  const end = file.indexOf(behind, start);
  if (start < 0 || end < 0) return null;
  const sealed = unescapeHtml(file.slice(start + before.length, end));
  return { html: file.slice(0, start) + file.slice(end + behind.length), sealed };
}

/** What an HTML export shows: its words without its markup. */
export function htmlText(html: string): string {
  const body = html.slice(Math.max(html.indexOf('<body>'), 0));
  return unescapeHtml(body.replace(/<[^<>]*>/g, ' '));
}
