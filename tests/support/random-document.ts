import fc from 'fast-check';
import type { ClipId } from '../../electron/contract/ids.ts';
import {
  type Alignment,
  calloutKinds,
  imageWidths,
  textFormat,
} from '../../electron/contract/note-document.ts';
import { callout, footnote, image, rule } from '../../electron/library/notes/block-state.ts';
import * as node from '../../electron/library/notes/note-state.ts';

/** Words with what other formats take for a sign of their own. */
const piece = fc.constantFrom(
  'Đàm phán',
  'Nguyễn'.normalize('NFD'),
  'word',
  'x',
  '1. one',
  '- dash',
  '+',
  '# no heading',
  '> said',
  '*star*',
  '_low_',
  '`code`',
  '~~gone~~',
  '[x] box',
  '[^1]',
  '![a](b)',
  '[!TIP]',
  '<b>&amp;</b>',
  '<!-- contents -->',
  'a|b',
  '\\',
  'https://example.org/a_b',
  'www.example.org',
  'me@example.org',
  '“quoted”',
  '(round)',
  '---',
  '!',
  ':',
);
const words = fc.array(piece, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const edge = fc.constantFrom('', '', '', ' ');
const format = fc
  .subarray(Object.values(textFormat), { maxLength: 3 })
  .map((bits) => bits.reduce((all, bit) => all | bit, 0))
  // Lexical lets a word be raised or lowered, not both.
  .map((bits) => (bits & textFormat.superscript ? bits & ~textFormat.subscript : bits));
const text = fc
  .tuple(edge, words, edge, fc.oneof(fc.constant(0), format))
  .map(([before, own, behind, bits]) => node.text(before + own + behind, bits));
const link = fc
  .tuple(
    fc.constantFrom('https://example.org/', 'https://example.org/a_(b)?c=1&d=2', 'mailto:a@b.org'),
    fc.array(text, { minLength: 1, maxLength: 2 }),
  )
  .map(([url, children]) => node.link(url, null, children));

/** Inline content of a sentence, some words among it; `clips` are those that may be cited. */
function sentence(clips: readonly ClipId[]): fc.Arbitrary<node.StateNode[]> {
  const quoted = fc
    .tuple(fc.constantFrom(...clips), fc.array(text, { minLength: 1, maxLength: 2 }))
    .map(([clip, own]) => node.inlineQuotation(clip, [...own, node.citation(clip)]));
  const some = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: text },
      { weight: 1, arbitrary: fc.constant(node.lineBreak) },
      { weight: 1, arbitrary: link },
      { weight: 1, arbitrary: words.map(footnote) },
      { weight: 1, arbitrary: fc.constantFrom(...clips).map(node.citation) },
      { weight: 1, arbitrary: quoted },
    ),
    { maxLength: 3 },
  );
  return fc.tuple(some, text, some).map(([before, words, behind]) => [...before, words, ...behind]);
}

const alignments: Alignment[] = [null, null, 'left', 'center', 'right', 'justify'];

/** The blocks of a note as the editor writes them, of every kind that it has. */
export function randomDocument(clips: readonly ClipId[]): fc.Arbitrary<node.StateNode[]> {
  const inline = sentence(clips);
  const aligned = fc
    .tuple(fc.constantFrom(...alignments), inline)
    .map(([format, children]) => ({ ...node.paragraph(children), format: format ?? '' }));
  const heading = fc
    .tuple(fc.integer({ min: 1, max: 3 }), inline)
    .map(([level, children]) => node.heading(level, children));
  const quotation = fc
    .tuple(fc.constantFrom(...clips), fc.integer({ min: 1, max: 5 }), inline)
    .map(([clip, colour, own]) =>
      node.quotationOf(clip, colour as 1, [
        ...own.filter(({ type }) => type !== 'citation' && type !== 'inline-quotation'),
        node.citation(clip),
      ]),
    );
  const { list } = fc.letrec<{ list: node.StateNode }>((tie) => ({
    list: fc
      .tuple(
        fc.constantFrom('bullet', 'number', 'check'),
        fc.integer({ min: 1, max: 9 }),
        fc.array(
          fc.tuple(inline, fc.boolean(), fc.option(tie('list'), { depthSize: 'small', maxDepth: 2 })),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([kind, start, items]) => listOf(kind, kind === 'number' ? start : 1, items)),
  }));
  const cell = fc
    .tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: aligned }, { weight: 1, arbitrary: list }), {
        minLength: 1,
        maxLength: 2,
      }),
      fc.constantFrom(0, 0, 0, 1, 2, 3),
    )
    .map(
      ([blocks, headerState]): node.StateNode => ({
        type: 'tablecell',
        direction: null,
        format: '',
        indent: 0,
        version: 1,
        headerState,
        colSpan: 1,
        rowSpan: 1,
        backgroundColor: null,
        children: apart(blocks),
      }),
    );
  const table = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map(tableOf);
  const blocks = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: aligned },
      { weight: 2, arbitrary: heading },
      { weight: 2, arbitrary: quotation },
      { weight: 2, arbitrary: list },
      { weight: 1, arbitrary: inline.map(node.quote) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...calloutKinds), inline)
          .map(([kind, own]) => callout(kind, own)),
      },
      { weight: 1, arbitrary: table },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('horizontalrule' as const, 'page-break' as const, 'table-of-contents' as const)
          .map(rule),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(words, words, fc.constantFrom(...imageWidths))
          .map(([description, caption, width]) => ({
            ...image('a'.repeat(64), description, caption),
            width,
          })),
      },
    ),
    { maxLength: 5 },
  );
  return blocks.map(apart);
}

/** The editor makes one of lists that follow each other. */
function apart(blocks: node.StateNode[]): node.StateNode[] {
  return blocks.filter(({ type }, at) => type !== 'list' || blocks[at - 1]?.type !== 'list');
}

const branch = { direction: null, format: '', indent: 0, version: 1 } as const;

/** A list as Lexical keeps it: one inside it is the only child of an item of its own. */
function listOf(
  listType: string,
  start: number,
  items: readonly (readonly [node.StateNode[], boolean, node.StateNode | null])[],
): node.StateNode {
  let value = start;
  const children = items.flatMap(([own, checked, inner]): node.StateNode[] => {
    const item = { ...node.listItem(value++, own), ...(listType === 'check' ? { checked } : {}) };
    return inner ? [item, node.listItem(value, [inner])] : [item];
  });
  return { type: 'list', ...branch, listType, tag: listType === 'number' ? 'ol' : 'ul', start, children };
}

function tableOf(rows: node.StateNode[][]): node.StateNode {
  return {
    type: 'table',
    ...branch,
    children: rows.map((children) => ({ type: 'tablerow', ...branch, children })),
  };
}
