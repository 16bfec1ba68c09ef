import type { ClipId, ImageId } from '../../contract/ids.ts';
import type { ArticleLanguage } from '../../contract/models/article.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { ExportSettings } from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import { type Alignment, type NoteDocument, type NoteNode, walk } from '../../contract/note-document.ts';
import { lineNumbersPlace, pageOf, textBegins, textEnds } from '../../contract/print-places.ts';
import type { Annex } from './annex.ts';
import { annexHtml } from './annex-html.ts';
import {
  boxHtml,
  calloutHtml,
  footnoteMark,
  footnoteNumbers,
  footnoteSign,
  footnotesHtml,
  imageHtml,
  type StoredImage,
  tableHtml,
} from './block-html.ts';
import { contentsHtml, headingAnchors } from './contents-html.ts';
import { exportWord } from './export-words.ts';
import { frontMatter, marking, watermark } from './front-matter.ts';
import { escapeHtml, safeAddress, wordsHtml } from './html.ts';
import { citationHtml, formatted, marksInOrder } from './inline-html.ts';
import { isLong } from './long-block.ts';
import { pageFurniture, pageMeasures } from './page-furniture.ts';
import { sourceList } from './source-list.ts';
import { dayAlone, hasRaisedNumbers, type NoteCitations, noteCitations } from './sources.ts';

/** Everything a page needs besides the note: the style sheet, with its fonts as data addresses, and the settings. */
export interface HouseStyle {
  css: string;
  settings: ExportSettings;
  /** For a PDF: contents have page numbers, drafts line numbers, which are filled in between two prints. */
  forPrint: boolean;
  /** Puts soft hyphens into words; without it they stay whole. */
  hyphenate?: Hyphenate;
}

export type Hyphenate = (text: string, language: ArticleLanguage) => string;

/** What follows the note: the cited articles of a pack, and the lists that were chosen, as HTML. */
export interface Annexes {
  articles: Annex | null;
  lists: string;
}

/**
 * A note as one self-contained HTML document, which Chromium prints as it stands: title block, body, numbered
 * sources; page furniture by CSS margin boxes. It has no script and asks for nothing.
 */
export function noteHtml(
  note: Note,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
  readImage: (id: ImageId) => StoredImage | null,
  { css, settings, forPrint, hyphenate = (text) => text }: HouseStyle,
  { articles: annex, lists }: Annexes,
): string {
  const { details, language } = note;
  const citations = noteCitations(note, document, readClip);
  const footnotes = footnoteNumbers(document);
  const lettered = hasRaisedNumbers(note, citations);
  const signOf = (number: number) => footnoteSign(number, lettered);
  const headings = headingAnchors(document);
  const title = note.title || exportWord('paper.untitled', language);
  const date = dayAlone(details.date ?? note.savedAt.slice(0, 10), language);
  const letterhead = settings.letterhead && readImage(settings.letterhead);
  const words = (text: string) => wordsHtml(hyphenate(text, language));
  const context = {
    citations,
    footnotes,
    signOf,
    headings,
    readImage,
    note,
    settings,
    forPrint,
    annex,
    words,
  };
  const numbered = forPrint && settings.lineNumbers;
  const marked = forPrint ? '' : marking(details.classification);
  const hasContents = [...walk(document)].some((node) => node.type === 'table-of-contents');
  return `<!doctype html>
<html lang="${language}" class="${settings.alignment}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${metadata({ author: details.author, description: details.event, keywords: details.tags.join(', ') })}
<style>
${pageFurniture(note, title, date, settings)}
${css}
</style>
</head>
<body>
${marked}
${watermark(settings.watermark)}
${frontMatter(note, title, date, settings, letterhead)}
${settings.contents && !hasContents ? contents(context) : ''}
${numbered ? `<div id="${textBegins}"></div>` : ''}
<main>
${blocks(document, context)}
</main>
${numbered ? `<div id="${textEnds}"></div>` : ''}
${footnotesHtml(exportWord('paper.notes', language), footnotes, signOf, words)}
${settings.sources ? sourceList(citations) : ''}
${lists}
${numbered ? lineNumbersPlace(pageMeasures(settings)) : ''}
${annex ? annexHtml(annex, language, hyphenate) : ''}
${marked}
</body>
</html>
`;
}

function metadata(facts: Record<string, string>): string {
  return Object.entries(facts)
    .filter(([, value]) => value)
    .map(([name, value]) => `<meta name="${name}" content="${escapeHtml(value)}">`)
    .join('\n');
}

interface Context {
  citations: NoteCitations;
  footnotes: Map<NoteNode, number>;
  /** What a footnote is marked with, by its number. */
  signOf: (number: number) => string;
  headings: Map<NoteNode, string>;
  readImage: (id: ImageId) => StoredImage | null;
  note: Note;
  settings: ExportSettings;
  forPrint: boolean;
  annex: Annex | null;
  /** Words of the text as HTML. */
  words: (text: string) => string;
}

function contents({ headings, note, forPrint, annex }: Context): string {
  return contentsHtml(headings, annex, note.language, forPrint ? pageOf : null);
}

function blocks(nodes: readonly NoteNode[], context: Context): string {
  return nodes.map((node) => html(node, context)).join('\n');
}

function inline(node: { children: NoteNode[] }, context: Context): string {
  return marksInOrder(node.children)
    .map((child) => html(child, context))
    .join('');
}

function html(node: NoteNode, context: Context): string {
  switch (node.type) {
    case 'text':
      return formatted(context.words(node.text), node.format);
    case 'linebreak':
      return '<br>';
    case 'prompt':
      return '';
    case 'citation':
      return citationHtml(node, context);
    case 'paragraph':
      return node.children.length > 0 ? `<p${aligned(node.align)}>${inline(node, context)}</p>` : '';
    case 'heading': {
      // The document's title is its h1, so headings of the note begin one below.
      const tag = `h${Number(node.tag.slice(1)) + 1}`;
      const anchor = context.headings.get(node);
      return `<${tag}${anchor ? ` id="${anchor}"` : ''}${aligned(node.align)}>${inline(node, context)}</${tag}>`;
    }
    case 'quote':
      return `<blockquote${long(node)}><p>${inline(node, context)}</p></blockquote>`;
    case 'quotation':
      return `<blockquote${long(node)} data-clip="${node.clip}"><p>${quotation(node.children, context)}</p></blockquote>`;
    case 'inline-quotation':
      return `<span data-clip="${node.clip}">${quotation(node.children, context)}</span>`;
    case 'list': {
      const tag = node.listType === 'number' ? 'ol' : 'ul';
      const kind = node.listType === 'check' ? ' class="checklist"' : '';
      const start = tag === 'ol' && node.start > 1 ? ` start="${node.start}"` : '';
      const digits = tag === 'ol' ? String(node.start + node.children.length - 1).length : 1;
      const room = digits > 1 ? ` class="digits-${Math.min(digits, 3)}"` : '';
      return `<${tag}${kind}${room}${start}>${blocks(node.children, context)}</${tag}>`;
    }
    case 'listitem': {
      const nested = node.children.some((child) => child.type === 'list') ? ' class="nested"' : '';
      const state = node.checked ? 'done' : 'to-do';
      const box =
        node.checked === null || nested
          ? ''
          : boxHtml(state, exportWord(`paper.${state}`, context.note.language));
      return `<li${nested}>${box}${inline(node, context)}</li>`;
    }
    case 'table':
      return tableHtml(node, (cell) => blocks(cell.children, context));
    case 'callout':
      return calloutHtml(
        node,
        exportWord(`note.callout.${node.kind}`, context.note.language),
        inline(node, context),
      );
    case 'footnote': {
      const number = context.footnotes.get(node) ?? 0;
      return footnoteMark(number, context.signOf(number));
    }
    case 'image':
      return imageHtml(node, context.readImage(node.image));
    case 'horizontalrule':
      return '<hr>';
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'table-of-contents':
      return contents(context);
    case 'link': {
      const address = safeAddress(node.url);
      return address
        ? `<a href="${escapeHtml(address)}">${inline(node, context)}</a>`
        : inline(node, context);
    }
    case 'tablerow':
    case 'tablecell':
    case 'unknown':
      return inline(node, context);
  }
}

function long(node: NoteNode): string {
  return isLong(node) ? ' class="long"' : '';
}

function aligned(align: Alignment): string {
  return align === null ? '' : ` style="text-align: ${align}"`;
}

/**
 * The quoted words between the quotation marks of English and Vietnamese alike; the citation stands after them, and so
 * does a footnote at their end: it is the analyst's.
 */
function quotation(children: NoteNode[], context: Context): string {
  const words = children.filter((child) => child.type !== 'citation');
  const end = words.findLastIndex((child) => child.type !== 'footnote') + 1;
  const citations = children.filter((child) => child.type === 'citation');
  const marks = [...citations, ...words.slice(end)];
  return `“${inline({ children: words.slice(0, end) }, context)}”${inline({ children: marks }, context)}`;
}
