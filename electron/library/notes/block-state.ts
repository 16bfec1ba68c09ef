import type { Alignment, CalloutKind } from '../../contract/note-document.ts';
import type { StateNode } from './note-state.ts';
import { paragraph } from './note-state.ts';

const block = { direction: null, format: '', indent: 0, version: 1 } as const;

export function callout(kind: CalloutKind, children: StateNode[]): StateNode {
  return { type: 'callout', ...block, kind, children };
}

export function footnote(text: string): StateNode {
  return { type: 'footnote', version: 1, text };
}

export function rule(type: 'horizontalrule' | 'page-break' | 'table-of-contents'): StateNode {
  return { type, version: 1 };
}

export function image(id: string, description: string, caption: string): StateNode {
  return { type: 'image', version: 1, image: id, description, caption, width: 100 };
}

export function checklist(items: StateNode[]): StateNode {
  return { type: 'list', ...block, listType: 'check', tag: 'ul', start: 1, children: items };
}

/** Rows of cells, each the words in a line; the first row names the columns. `aligns`: how each column stands. */
export function table(rows: StateNode[][][], aligns: readonly (Alignment | undefined)[] = []): StateNode {
  const cell = (words: StateNode[], header: boolean, align: Alignment): StateNode => ({
    type: 'tablecell',
    ...block,
    headerState: header ? 1 : 0,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    children: [{ ...paragraph(words), format: align ?? '' }],
  });
  return {
    type: 'table',
    ...block,
    children: rows.map((row, at) => ({
      type: 'tablerow',
      ...block,
      children: row.map((words, column) => cell(words, at === 0, aligns[column] ?? null)),
    })),
  };
}
