import type { SourceEntry } from '../../contract/citations/citation-marks.ts';
import type { SourcePart } from '../../contract/citations/source-text.ts';
import { addressHtml, escapeHtml, safeAddress } from './html.ts';
import type { NoteCitations } from './sources.ts';

/** The list of sources at the end of a note, in HTML; empty when nothing is cited. */
export function sourceList({ entries, heading }: NoteCitations): string {
  if (entries.length === 0) return '';
  return `<section class="sources">
<h2>${escapeHtml(heading)}</h2>
<ol>
${entries.map(item).join('\n')}
</ol>
</section>`;
}

/** What an entry's place in the list (from 0) is called, for a citation to lead there. */
export function sourceAnchor(entry: number): string {
  return `source-${entry + 1}`;
}

function item({ number, parts, source }: SourceEntry, at: number): string {
  const mark = number === null ? '' : `<span class="number">${escapeHtml(number)}</span>\n`;
  return `<li id="${sourceAnchor(at)}">${mark}<span>${parts.map((one) => part(one, source.language)).join(', ')}</span></li>`;
}

function part({ kind, text }: SourcePart, language: string): string {
  const words = escapeHtml(text);
  if (kind === 'title') return `<span lang="${escapeHtml(language)}">${words}</span>`;
  if (kind === 'date' || kind === 'read') return `<span class="date">${words}</span>`;
  const address = kind === 'address' ? safeAddress(text) : null;
  return address ? `<a href="${escapeHtml(address)}">${addressHtml(text)}</a>` : words;
}
