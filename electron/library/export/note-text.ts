import { sourceLine } from '../../contract/citations/source-text.ts';
import type { ClipId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { ExportSettings } from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import { type NoteDocument, type NoteNode, textOf } from '../../contract/note-document.ts';
import { footnoteNumbers } from './block-html.ts';
import { exportWord } from './export-words.ts';
import { safeAddress } from './html.ts';
import { type Indent, tableLines, underlined, wrapped } from './plain-lines.ts';
import { dayAlone, type NoteCitations, noteCitations } from './sources.ts';

/**
 * A note as plain text for an e-mail: lines of 72 letters, headings underlined, quotations set in with their sources,
 * footnotes and sources at the end. Blocks are separated by one empty line.
 */
export function noteText(
  note: Note,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
  settings: ExportSettings,
): string {
  const { language, details } = note;
  const footnotes = footnoteNumbers(document);
  const citations = noteCitations(note, document, readClip);
  const context = { citations, footnotes, note };
  const facts = (['addressee', 'author', 'reference'] as const).flatMap((key) =>
    details[key] ? [`${exportWord(`paper.${key}`, language)}: ${details[key]}`] : [],
  );
  const front = [details.event, ...facts, dayAlone(details.date ?? note.savedAt.slice(0, 10), language)];
  const marking = details.classification ? [wrapped(details.classification)] : [];
  const parts = [
    ...marking,
    underlined(note.title || exportWord('paper.untitled', language), '='),
    front
      .filter(Boolean)
      .map((line) => wrapped(line))
      .join('\n'),
    ...document.flatMap((node) => block(node, context, plain)),
    ...footnoteList(context),
    ...(settings.sources ? sourceList(citations) : []),
    ...marking,
  ];
  return `${parts.join('\n\n').normalize('NFC')}\n`;
}

interface Context {
  citations: NoteCitations;
  footnotes: Map<NoteNode, number>;
  note: Note;
}

const plain: Indent = { first: '', next: '' };
const setIn = '    ';

function block(node: NoteNode, context: Context, indent: Indent): string[] {
  const lines = (text: string) => (text.trim() ? [wrapped(text, indent)] : []);
  switch (node.type) {
    case 'heading':
      return textOf(node).trim() ? [underlined(inline(node.children, context), '-')] : [];
    case 'paragraph':
      return lines(inline(node.children, context));
    case 'quote':
    case 'quotation':
      return [wrapped(inline([node], context), { first: setIn, next: setIn })];
    case 'callout': {
      const name = exportWord(`note.callout.${node.kind}`, context.note.language);
      return [wrapped(`${name}: ${inline(node.children, context)}`, { first: '| ', next: '| ' })];
    }
    case 'list':
      return [listLines(node, context, '').join('\n')];
    case 'table':
      return [tableText(node, context)];
    case 'image':
      return lines([`[${node.description || '…'}]`, node.caption].filter(Boolean).join('\n'));
    case 'horizontalrule':
      return ['* * *'];
    case 'page-break':
    case 'table-of-contents':
      return [];
    case 'tablerow':
    case 'tablecell':
    case 'listitem':
    case 'unknown':
      return node.children.some(isBlock)
        ? node.children.flatMap((child) => block(child, context, indent))
        : lines(inline(node.children, context));
    default:
      return lines(inline([node], context));
  }
}

function isBlock({ type }: NoteNode): boolean {
  return ['paragraph', 'heading', 'quote', 'quotation', 'list', 'table', 'callout'].includes(type);
}

function listLines(list: Extract<NoteNode, { type: 'list' }>, context: Context, before: string): string[] {
  let number = list.start - 1;
  return list.children.flatMap((item): string[] => {
    const children = 'children' in item ? item.children : [];
    const nested = children.find((child) => child.type === 'list');
    if (nested) return listLines(nested, context, `${before}   `);
    number += 1;
    const checked = item.type === 'listitem' ? item.checked : null;
    const mark =
      checked !== null ? `[${checked ? 'x' : ' '}]` : list.listType === 'number' ? `${number}.` : '-';
    const first = `${before}${mark} `;
    return [wrapped(inline(children, context), { first, next: ' '.repeat(first.length) })];
  });
}

function tableText(table: Extract<NoteNode, { type: 'table' }>, context: Context): string {
  const rows = table.children.flatMap((row) => ('children' in row ? [row.children] : []));
  const words = rows.map((row) =>
    row.flatMap((cell) => {
      if (cell.type !== 'tablecell') return [];
      const text = cell.children.map((child) => inline([child], context)).join(' ');
      return [text.replace(/\s+/g, ' ').trim(), ...Array<string>(cell.colSpan - 1).fill('')];
    }),
  );
  const header = rows[0]?.every((cell) => cell.type === 'tablecell' && cell.header) ?? false;
  return tableLines(words, header);
}

function inline(nodes: readonly NoteNode[], context: Context): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return node.text.replace(/\s+/g, ' ');
        case 'linebreak':
          return '\n';
        case 'citation': {
          const mark = context.citations.markOf(node);
          const text = mark?.raised ? `[${mark.text}]` : (mark?.text ?? '');
          return text.startsWith('(') || mark?.entry === null ? ` ${text}` : text;
        }
        case 'footnote':
          return ` (*${context.footnotes.get(node) ?? ''})`;
        case 'quotation':
        case 'inline-quotation': {
          const words = node.children.filter((child) => child.type !== 'citation');
          const citations = node.children.filter((child) => child.type === 'citation');
          return `“${inline(words, context)}”${inline(citations, context)}`;
        }
        case 'link': {
          const words = inline(node.children, context);
          const address = safeAddress(node.url);
          return address && address !== words && node.url !== words ? `${words} <${address}>` : words;
        }
        default:
          return 'children' in node ? inline(node.children, context) : '';
      }
    })
    .join('');
}

function footnoteList({ footnotes, note }: Context): string[] {
  if (footnotes.size === 0) return [];
  const items = [...footnotes].map(([node, number]) =>
    wrapped(`*${number} ${node.type === 'footnote' ? node.text : ''}`, { first: '', next: setIn }),
  );
  return [underlined(exportWord('paper.notes', note.language), '-'), items.join('\n')];
}

function sourceList({ entries, heading }: NoteCitations): string[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ number, parts }) => {
    const mark = number === null ? '-' : number.startsWith('[') ? number : `[${number}]`;
    return wrapped(`${mark} ${sourceLine(parts)}`, { first: '', next: setIn });
  });
  return [underlined(heading, '-'), items.join('\n')];
}
