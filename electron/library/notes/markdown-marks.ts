import type { CalloutKind } from '../../contract/note-document.ts';
import { textFormat } from '../../contract/note-document.ts';

/**
 * How what Markdown has no sign for stands in it, in both directions: callouts as GitHub's alerts, a page break and the
 * contents as comments, some formats and some line breaks as tags of HTML, an image of the library by its id.
 */
export const calloutMarks: Readonly<Record<CalloutKind, string>> = {
  judgement: '[!IMPORTANT]',
  recommendation: '[!TIP]',
  risk: '[!WARNING]',
};
export const markOfNode = {
  'page-break': '<!-- page break -->',
  'table-of-contents': '<!-- contents -->',
} as const;
export const formatTags = [
  [textFormat.underline, 'u'],
  [textFormat.subscript, 'sub'],
  [textFormat.superscript, 'sup'],
  [textFormat.highlight, 'mark'],
] as const;
export const imageScheme = 'image:';
/** A line break where Markdown can have none of its own: in a heading, in a cell, at the end of a block. */
export const breakTag = '<br>';

/** The kind of callout that the first line of a block quote names, and the words behind it; null: none. */
export function readCallout(text: string): { kind: CalloutKind; rest: string } | null {
  for (const kind of ['judgement', 'recommendation', 'risk'] as const) {
    const mark = `${calloutMarks[kind]}\n`;
    if (text.startsWith(mark)) return { kind, rest: text.slice(mark.length) };
  }
  return null;
}

/** The format that a tag begins or ends, or null. */
export function readFormatTag(html: string): { format: number; ends: boolean } | null {
  for (const [format, tag] of formatTags) {
    if (html === `<${tag}>`) return { format, ends: false };
    if (html === `</${tag}>`) return { format, ends: true };
  }
  return null;
}
