import type { LexicalEditor, NodeKey } from 'lexical';
import type {
  QuotationCheck,
  UnfoundNumber,
  UnsourcedText,
} from '../../../../electron/contract/models/verification.ts';
import { currentEditor } from '../../current-editor.ts';
import { $wordsOf } from '../../nodes/quotation/quotation-words.ts';
import { type Checks, useChecks } from './checks.ts';
import { $blockOf, $element, $offsetOf, $wordsIn, elementRanks } from './word-places.ts';

/**
 * One thing to look at. `key`: its quotation or its block; `block` and `start`: where it begins, in UTF-16 units of the
 * block's words; `rank`: the block's place in the note.
 */
export type Finding = {
  id: string;
  key: NodeKey;
  block: NodeKey;
  rank: number;
  start: number;
  text: string;
} & (
  | { kind: 'altered' | 'orphaned'; check: QuotationCheck }
  | { kind: 'unsourced'; found: UnsourcedText['found'] }
  | { kind: 'number'; clips: UnfoundNumber['clips'] }
  | { kind: 'uncited' }
);
export type FindingKind = Finding['kind'];

/** What is not verified: the promise is not kept while there is one. The other kinds are pointed out. */
export function isUnverified({ kind }: Finding): boolean {
  return kind === 'altered' || kind === 'orphaned' || kind === 'unsourced';
}

/** Everything to look at in the open note, in reading order; what was edited away since is left out. */
export function findingsOf(editor: LexicalEditor, known: Checks = useChecks.getState()): Finding[] {
  const ranks = elementRanks(editor);
  const found = editor
    .getEditorState()
    .read(() => [
      ...[...known.checks].flatMap(([key, check]) => $quotationFinding(key, check, ranks)),
      ...known.unsourced.flatMap((one) =>
        $textFinding({ ...one, kind: 'unsourced', found: one.found }, ranks),
      ),
      ...known.numbers.flatMap((one) => $textFinding({ ...one, kind: 'number', clips: one.clips }, ranks)),
      ...known.uncited.flatMap((one) => $textFinding({ ...one, kind: 'uncited' }, ranks)),
    ]);
  return found.sort((a, b) => a.rank - b.rank || a.start - b.start);
}

/** The findings of the open note; none while there is none. */
export function currentFindings(): Finding[] {
  const editor = currentEditor();
  return editor ? findingsOf(editor) : [];
}

function $quotationFinding(
  key: NodeKey,
  check: QuotationCheck,
  ranks: ReadonlyMap<NodeKey, number>,
): Finding[] {
  const node = $element(key);
  const block = node && $blockOf(node);
  if (!node || !block || check.state === 'verbatim') return [];
  const words = $wordsOf(node);
  const lead = words.length - words.trimStart().length;
  const inner = check.differences[0]?.quoted[0] ?? 0;
  return [
    {
      id: `${key}-quotation`,
      kind: check.state,
      check,
      key,
      block: block.getKey(),
      rank: ranks.get(block.getKey()) ?? 0,
      start: (node === block ? 0 : $offsetOf(node)) + lead + inner,
      text: words.trim(),
    },
  ];
}

type TextFinding = { block: NodeKey; place: { start: number; end: number }; text: string } & (
  | { kind: 'unsourced'; found: UnsourcedText['found'] }
  | { kind: 'number'; clips: UnfoundNumber['clips'] }
  | { kind: 'uncited' }
);

function $textFinding(one: TextFinding, ranks: ReadonlyMap<NodeKey, number>): Finding[] {
  const { block, text } = one;
  const element = $element(block);
  const { start, end } = one.place;
  if (!element || $wordsIn(element).slice(start, end) !== text) return [];
  const base = {
    id: `${block}-${one.kind}-${start}`,
    key: block,
    block,
    rank: ranks.get(block) ?? 0,
    start,
    text,
  };
  if (one.kind === 'unsourced') return [{ ...base, kind: one.kind, found: one.found }];
  return one.kind === 'number'
    ? [{ ...base, kind: one.kind, clips: one.clips }]
    : [{ ...base, kind: one.kind }];
}
