import { type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import type { Span } from '../../../../electron/contract/models/span.ts';
import type { QuotationCheck } from '../../../../electron/contract/models/verification.ts';
import { type Say, sayIn } from '../../../locale/sentences.ts';
import { useSettings } from '../../../state/settings.ts';
import { $wordsOf } from '../../nodes/quotation/quotation-words.ts';
import { type Checks, type PlacedNumber, useChecks } from './checks.ts';
import { $element, $wordsIn } from './word-places.ts';
import { wordRange } from './word-range.ts';

/** The names under which note-quotations.css draws what was found. */
const names = { altered: 'altered', unsourced: 'unsourced', number: 'number-not-found' } as const;

/** Where altered words are drawn, for who asks what stands under the pointer. */
const drawn = new Map<NodeKey, Range[]>();

export function drawnRanges(): ReadonlyMap<NodeKey, readonly Range[]> {
  return drawn;
}

/** Where numbers that no source has are drawn. */
let drawnFigures: ReadonlyMap<PlacedNumber, Range> = new Map();

export function drawnNumbers(): ReadonlyMap<PlacedNumber, Range> {
  return drawnFigures;
}

/**
 * Shows beside each quotation what was found, and underlines altered words, words without a source and numbers that no
 * source has. Nothing of it is part of the document: marks are attributes and highlights of the browser, so that typing
 * and composition go on undisturbed.
 */
export function registerQuotationMarks(editor: LexicalEditor): () => void {
  const altered = new Highlight();
  CSS.highlights.set(names.altered, altered);
  const say = () => sayIn(useSettings.getState().language);
  const drawAll = () => {
    for (const key of [...drawn.keys()]) erase(key, altered);
    for (const [key, check] of useChecks.getState().checks) draw(editor, key, check, altered, say());
    drawTexts(editor, useChecks.getState());
  };
  drawAll();
  return mergeRegister(
    useChecks.subscribe((now, before) => {
      const sentence = say();
      for (const key of [...drawn.keys()]) if (!now.checks.has(key)) erase(key, altered);
      for (const [key, check] of now.checks)
        if (before.checks.get(key) !== check) draw(editor, key, check, altered, sentence);
      if (now.unsourced !== before.unsourced || now.numbers !== before.numbers) drawTexts(editor, now);
    }),
    useSettings.subscribe(drawAll),
    () => {
      drawn.clear();
      drawnFigures = new Map();
      for (const name of Object.values(names)) CSS.highlights.delete(name);
    },
  );
}

function erase(key: NodeKey, highlight: Highlight): void {
  for (const range of drawn.get(key) ?? []) highlight.delete(range);
  drawn.delete(key);
}

function draw(
  editor: LexicalEditor,
  key: NodeKey,
  check: QuotationCheck,
  highlight: Highlight,
  say: Say,
): void {
  erase(key, highlight);
  const element = editor.getElementByKey(key);
  if (!element) return;
  describe(element, check, say);
  if (check.state !== 'altered') return;
  const words = editor.getEditorState().read(() => {
    const node = $element(key);
    return node ? $wordsOf(node) : '';
  });
  // Typed in since it was compared: it will be compared again.
  if (words.trim() !== check.quoted) return;
  const lead = words.length - words.trimStart().length;
  const ranges = check.differences.flatMap(({ quoted }) => {
    const [start, end] = seen(check.quoted, quoted);
    return wordRange(element, [start + lead, end + lead]) ?? [];
  });
  for (const range of ranges) highlight.add(range);
  drawn.set(key, ranges);
}

/** Where words were left out there is nothing to underline: the words on either side are. */
function seen(quoted: string, [start, end]: Span): Span {
  if (start < end) return [start, end];
  const before = /\S+\s*$/.exec(quoted.slice(0, start))?.[0].length ?? 0;
  const behind = /^\s*\S+/.exec(quoted.slice(end))?.[0].length ?? 0;
  return [start - before, end + behind];
}

/** A verbatim quotation needs no remark but what was changed of it that may be. */
function describe(element: HTMLElement, check: QuotationCheck, say: Say): void {
  const { state, allowed } = check;
  const changes = allowed.map((change) => say(`verification.allowed.${change}`)).join(', ');
  const told =
    state === 'verbatim'
      ? changes && say('note.quotation.allowed', { changes })
      : say(`note.quotation.${state}`);
  element.dataset['check'] = state;
  if (element.title !== told) element.title = told;
  element.setAttribute('aria-description', told);
}

function drawTexts(editor: LexicalEditor, { unsourced, numbers }: Checks): void {
  const drawnOf = <T extends Checks['unsourced'][number] | PlacedNumber>(found: readonly T[]) =>
    found.flatMap((one): [T, Range][] => {
      const { block, place, text } = one;
      const element = editor.getElementByKey(block);
      const there = editor.getEditorState().read(() => {
        const node = $element(block);
        return node !== null && $wordsIn(node).slice(place.start, place.end) === text;
      });
      const range = element && there ? wordRange(element, [place.start, place.end]) : null;
      return range ? [[one, range]] : [];
    });
  drawnFigures = new Map(drawnOf(numbers));
  CSS.highlights.set(names.unsourced, new Highlight(...drawnOf(unsourced).map(([, range]) => range)));
  CSS.highlights.set(names.number, new Highlight(...drawnFigures.values()));
}
