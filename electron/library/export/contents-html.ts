import type { Language } from '../../contract/models/language.ts';
import { type NoteDocument, type NoteNode, textOf, walk } from '../../contract/note-document.ts';
import { type Annex, annexAnchor } from './annex.ts';
import { exportWord } from './export-words.ts';
import { escapeHtml } from './html.ts';

/** The headings of a note, each with the name that a link to it has. */
export function headingAnchors(document: NoteDocument): Map<NoteNode, string> {
  const headings = [...walk(document)].filter((node) => node.type === 'heading' && textOf(node).trim());
  return new Map(headings.map((heading, index) => [heading, `heading-${index + 1}`]));
}

/**
 * The headings, and the annex behind them, as a list of links, as deep as they are; empty without headings. `pageOf`
 * stands for the page of an anchor; null: no pages.
 */
export function contentsHtml(
  headings: ReadonlyMap<NoteNode, string>,
  annex: Annex | null,
  language: Language,
  pageOf: ((anchor: string) => string) | null,
): string {
  if (headings.size === 0) return '';
  const entry = (level: string, anchor: string, words: string) => {
    const page = pageOf ? ` <span class="leader"></span> <span class="page">${pageOf(anchor)}</span>` : '';
    return `<li data-level="${level}"><a href="#${anchor}"><span>${escapeHtml(words)}</span>${page}</a></li>`;
  };
  const items = [...headings].map(([heading, anchor]) =>
    entry(heading.type === 'heading' ? heading.tag.slice(1) : '1', anchor, textOf(heading)),
  );
  if (annex && annex.articles.length > 0)
    items.push(entry('1', annexAnchor, exportWord('paper.annex', language)));
  const name = escapeHtml(exportWord('paper.contents', language));
  return `<nav class="contents"><p class="contents-name">${name}</p><ol>${items.join('\n')}</ol></nav>`;
}
