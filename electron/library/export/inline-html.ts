import type { ExportSettings } from '../../contract/models/export.ts';
import { type NoteNode, textFormat } from '../../contract/note-document.ts';
import type { Annex } from './annex.ts';
import { escapeHtml } from './html.ts';
import { sourceAnchor } from './source-list.ts';
import type { NoteCitations } from './sources.ts';

/** What a citation leads to. */
interface CitationContext {
  citations: NoteCitations;
  settings: ExportSettings;
  annex: Annex | null;
}

/** A raised number or one in brackets stays on the line of the word before it; a short source stands after a space. */
export function citationHtml(
  node: Extract<NoteNode, { type: 'citation' }>,
  { citations, settings, annex }: CitationContext,
): string {
  const mark = citations.markOf(node);
  if (!mark || mark.entry === null) return ` ${escapeHtml(mark?.text ?? '')}`;
  const inText = mark.text.startsWith('(');
  const kind = inText ? 'citation in-text' : 'citation';
  // In a pack it leads to its passage in the annex, which leads back to it.
  const place = annex?.placeOf(node);
  const lead = place ? `id="${place.name}" href="#${place.passage}"` : `href="#${sourceAnchor(mark.entry)}"`;
  const words = escapeHtml(mark.text);
  const shown =
    place || settings.sources
      ? `<a class="${kind}" ${lead} data-clip="${node.clip}">${words}</a>`
      : `<span class="${kind}" data-clip="${node.clip}">${words}</span>`;
  return (inText ? ' ' : '\u2060') + shown;
}

/** Of marks that stand at one place, those of citations first, then those of footnotes, as evidence counts them. */
export function marksInOrder(children: readonly NoteNode[]): NoteNode[] {
  const ordered: NoteNode[] = [];
  let footnotes: NoteNode[] = [];
  for (const child of children) {
    if (child.type === 'footnote') footnotes.push(child);
    else if (child.type === 'citation') ordered.push(child);
    else {
      ordered.push(...footnotes, child);
      footnotes = [];
    }
  }
  return [...ordered, ...footnotes];
}

/** Words, which are HTML already, with their formats (a sum of textFormat). */
export function formatted(text: string, format: number): string {
  const tags = [
    [textFormat.bold, 'strong'],
    [textFormat.italic, 'em'],
    [textFormat.underline, 'u'],
    [textFormat.strikethrough, 's'],
    [textFormat.subscript, 'sub'],
    [textFormat.superscript, 'sup'],
    [textFormat.highlight, 'mark'],
  ] as const;
  return tags.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), text);
}
