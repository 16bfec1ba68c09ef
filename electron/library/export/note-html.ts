import type { ClipId, ImageId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { ExportSettings, Paper } from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import {
  type Alignment,
  type NoteDocument,
  type NoteNode,
  textFormat,
} from '../../contract/note-document.ts';
import {
  calloutHtml,
  contentsHtml,
  footnoteMark,
  footnoteNumbers,
  footnotesHtml,
  headingAnchors,
  imageHtml,
  type StoredImage,
  tableHtml,
} from './block-html.ts';
import { exportWord } from './export-words.ts';
import { cssString, escapeHtml, safeAddress } from './html.ts';
import { sourceAnchor, sourceList } from './source-list.ts';
import { formatDay, type NoteCitations, noteCitations } from './sources.ts';

/** Everything a page needs besides the note: the house style, with its fonts as data addresses. */
export interface HouseStyle {
  css: string;
  settings: ExportSettings;
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
  style: HouseStyle,
): string {
  const citations = noteCitations(note, document, readClip);
  const footnotes = footnoteNumbers(document);
  const headings = headingAnchors(document);
  const title = note.title || exportWord('paper.untitled', note.language);
  const date = formatDay(note.savedAt.slice(0, 10), note.language);
  return `<!doctype html>
<html lang="${note.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(title)}</title>
<style>
${style.css}
${furniture(title, date, style.settings.paper)}
</style>
</head>
<body>
<header class="title">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(date)}</p>
</header>
<main>
${blocks(document, { citations, footnotes, headings, readImage, note })}
</main>
${footnotesHtml(exportWord('paper.notes', note.language), footnotes)}
${sourceList(citations)}
</body>
</html>
`;
}

/** Running header and page number, 8.5 pt, in the margins; none over the title on the first page. */
function furniture(title: string, date: string, paper: Paper): string {
  const face = 'font: 8.5pt "Be Vietnam Pro", Arial, sans-serif; color: #444;';
  return `@page {
  size: ${paper === 'A4' ? 'A4' : 'letter'};
  margin: 25mm;
  @top-left { content: ${cssString(title)}; ${face} }
  @top-right { content: ${cssString(date)}; ${face} }
  @bottom-right { content: counter(page) " / " counter(pages); ${face} }
}
@page :first {
  @top-left { content: none }
  @top-right { content: none }
}`;
}

interface Context {
  citations: NoteCitations;
  footnotes: Map<NoteNode, number>;
  headings: Map<NoteNode, string>;
  readImage: (id: ImageId) => StoredImage | null;
  note: Note;
}

function blocks(nodes: readonly NoteNode[], context: Context): string {
  return nodes.map((node) => html(node, context)).join('\n');
}

function inline(node: { children: NoteNode[] }, context: Context): string {
  return node.children.map((child) => html(child, context)).join('');
}

function html(node: NoteNode, context: Context): string {
  switch (node.type) {
    case 'text':
      return formatted(escapeHtml(node.text), node.format);
    case 'linebreak':
      return '<br>';
    case 'citation':
      return citation(node, context);
    case 'paragraph':
      return node.children.length > 0 ? `<p${aligned(node.align)}>${inline(node, context)}</p>` : '';
    case 'heading': {
      // The document's title is its h1, so headings of the note begin one below.
      const tag = `h${Number(node.tag.slice(1)) + 1}`;
      const anchor = context.headings.get(node);
      return `<${tag}${anchor ? ` id="${anchor}"` : ''}${aligned(node.align)}>${inline(node, context)}</${tag}>`;
    }
    case 'quote':
      return `<blockquote><p>${inline(node, context)}</p></blockquote>`;
    case 'quotation':
      return `<blockquote data-clip="${node.clip}"><p>${quotation(node.children, context)}</p></blockquote>`;
    case 'inline-quotation':
      return `<span data-clip="${node.clip}">${quotation(node.children, context)}</span>`;
    case 'list': {
      const tag = node.listType === 'number' ? 'ol' : 'ul';
      const kind = node.listType === 'check' ? ' class="checklist"' : '';
      return `<${tag}${kind}>${blocks(node.children, context)}</${tag}>`;
    }
    case 'listitem': {
      const nested = node.children.some((child) => child.type === 'list') ? ' class="nested"' : '';
      const box = node.checked === null || nested ? '' : node.checked ? '☑ ' : '☐ ';
      return `<li${nested}>${box}${inline(node, context)}</li>`;
    }
    case 'table':
      return tableHtml(node, (cell) => blocks(cell.children, context));
    case 'callout':
      return calloutHtml(
        node.kind,
        exportWord(`note.callout.${node.kind}`, context.note.language),
        inline(node, context),
      );
    case 'footnote':
      return footnoteMark(context.footnotes.get(node) ?? 0);
    case 'image':
      return imageHtml(node, context.readImage(node.image));
    case 'horizontalrule':
      return '<hr>';
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'table-of-contents':
      return contentsHtml(exportWord('paper.contents', context.note.language), context.headings);
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

function aligned(align: Alignment): string {
  return align === null ? '' : ` style="text-align: ${align}"`;
}

/** The quoted words between the quotation marks of English and Vietnamese alike; the citation stands after them. */
function quotation(children: NoteNode[], context: Context): string {
  const words = children.filter((child) => child.type !== 'citation');
  const citations = children.filter((child) => child.type === 'citation');
  return `“${inline({ children: words }, context)}”${inline({ children: citations }, context)}`;
}

/** A raised number or one in brackets stays on the line of the word before it; a short source stands after a space. */
function citation(node: Extract<NoteNode, { type: 'citation' }>, { citations }: Context): string {
  const mark = citations.markOf(node);
  if (!mark || mark.entry === null) return ` ${escapeHtml(mark?.text ?? '')}`;
  const inText = mark.text.startsWith('(');
  const kind = inText ? 'citation in-text' : 'citation';
  const address = `href="#${sourceAnchor(mark.entry)}" data-clip="${node.clip}"`;
  return `${inText ? ' ' : '\u2060'}<a class="${kind}" ${address}>${escapeHtml(mark.text)}</a>`;
}

function formatted(text: string, format: number): string {
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
