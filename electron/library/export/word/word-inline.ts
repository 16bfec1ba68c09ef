import {
  Bookmark,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type NoteNode, textFormat } from '../../../contract/note-document.ts';
import { safeAddress } from '../html.ts';
import type { NoteCitations } from '../sources.ts';
import { wordText } from './word-text.ts';

/** What the words of a note need of the document that they stand in. */
export interface WordContext {
  citations: NoteCitations;
  /** Sources are endnotes of Word; else there is a list of them, or none, and citations lead to `sources`. */
  cites: 'endnotes' | 'list' | 'nothing';
  /** The endnotes that something refers to already, by their entries. */
  endnotesUsed: Set<number>;
}

type Inline = Extract<NoteNode, { type: 'citation' }>;

/** Nodes that stand in a line. `more`: what all their words have besides their own. */
export function wordInline(
  nodes: readonly NoteNode[],
  context: WordContext,
  more: IRunOptions = {},
): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...more, ...formatted(node.format), text: wordText(node.text) })];
      case 'linebreak':
        return [new TextRun({ break: 1 })];
      case 'citation':
        return citation(node, context);
      case 'footnote':
        return [footnote(node.text)];
      case 'quotation':
      case 'inline-quotation':
        return quotation(node.children, context, more);
      case 'link': {
        const link = safeAddress(node.url);
        return link
          ? [
              new ExternalHyperlink({
                link,
                children: wordInline(node.children, context, { ...more, style: 'Hyperlink' }),
              }),
            ]
          : wordInline(node.children, context, more);
      }
      default:
        return 'children' in node ? wordInline(node.children, context, more) : [];
    }
  });
}

function quotation(children: NoteNode[], context: WordContext, more: IRunOptions): ParagraphChild[] {
  const words = children.filter((child) => child.type !== 'citation');
  const citations = children.filter((child) => child.type === 'citation');
  const mark = (text: string) => new TextRun({ ...more, text });
  return [mark('“'), ...wordInline(words, context, more), mark('”'), ...wordInline(citations, context)];
}

function footnote(text: string): ParagraphChild {
  return new FootnoteReferenceRun({
    children: [
      new Paragraph({
        style: 'FootnoteText',
        suppressLineNumbers: true,
        children: [new TextRun(` ${wordText(text)}`)],
      }),
    ],
  });
}

/** The name of the place where a source stands; Word takes letters, figures and low lines. */
export function sourceBookmark(entry: number): string {
  return `source_${entry + 1}`;
}

function citation(node: Inline, context: WordContext): ParagraphChild[] {
  const mark = context.citations.markOf(node);
  if (!mark || mark.entry === null) return [new TextRun(` ${wordText(mark?.text ?? '')}`)];
  const { entry } = mark;
  const inText = mark.text.startsWith('(');
  const style = inText ? 'CitationInText' : 'Citation';
  const run = new TextRun({ style, text: wordText(mark.text) });
  const before = inText ? [new TextRun(' ')] : [];
  if (context.cites === 'nothing') return [...before, run];
  const anchor = sourceBookmark(entry);
  if (context.cites === 'endnotes' && !context.endnotesUsed.has(entry)) {
    context.endnotesUsed.add(entry);
    return [new Bookmark({ id: anchor, children: [new EndnoteReferenceRun(entry + 1)] })];
  }
  return [...before, new InternalHyperlink({ anchor, children: [run] })];
}

function formatted(format: number): IRunOptions {
  const has = (bit: number) => (format & bit) !== 0;
  return {
    ...(has(textFormat.bold) && { bold: true }),
    ...(has(textFormat.italic) && { italics: true }),
    ...(has(textFormat.underline) && { underline: {} }),
    ...(has(textFormat.strikethrough) && { strike: true }),
    ...(has(textFormat.subscript) && { subScript: true }),
    ...(has(textFormat.superscript) && { superScript: true }),
    ...(has(textFormat.highlight) && { highlight: 'yellow' }),
  };
}
