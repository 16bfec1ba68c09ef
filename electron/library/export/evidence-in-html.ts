import type { UnsealedEvidence } from '../../contract/models/evidence.ts';
import { sealEvidence } from '../../host/seal-evidence.ts';
import { escapeHtml } from './html.ts';

const after = '<meta charset="utf-8">\n';

/** An HTML export with its evidence in a meta element, which nothing shows and nothing runs. */
export function evidenceInHtml(html: string, evidence: UnsealedEvidence): string {
  const sealed = sealEvidence(evidence, new TextEncoder().encode(html));
  const meta = `<meta name="attache-evidence" content="${escapeHtml(JSON.stringify(sealed))}">\n`;
  return html.replace(after, () => after + meta);
}
