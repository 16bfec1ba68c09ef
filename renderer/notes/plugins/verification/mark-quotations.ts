import { $getNodeByKey, type LexicalEditor, mergeRegister } from 'lexical';
import type { QuotationCheck, QuotationState } from '../../../../electron/contract/models/verification.ts';
import { type Say, sayIn } from '../../../locale/sentences.ts';
import { useSettings } from '../../../state/settings.ts';
import { $isQuoting, $wordsOf } from '../../nodes/quotation/quotation-words.ts';
import { alteredWords } from './altered-words.ts';
import { useChecks } from './checks.ts';
import { wordRange } from './word-range.ts';

/** The name under which note-text.css draws the altered words. */
const highlightName = 'altered';

/**
 * Shows beside each quotation what the library found, and underlines altered words. Nothing of it is part of the
 * document: marks are attributes and highlights of the browser, so that typing and composition go on undisturbed.
 */
export function registerQuotationMarks(editor: LexicalEditor): () => void {
  const draw = () => drawMarks(editor, sayIn(useSettings.getState().language));
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) drawMarks(editor, null);
    }),
    useChecks.subscribe(draw),
    useSettings.subscribe(draw),
    () => CSS.highlights.delete(highlightName),
  );
}

/** `say` null: only what was drawn anew is described, in the middle of typing. */
function drawMarks(editor: LexicalEditor, say: Say | null): void {
  const ranges: Range[] = [];
  for (const [key, check] of useChecks.getState().checks) {
    const block = editor.getElementByKey(key);
    if (!block) continue;
    if (say || block.dataset['check'] !== check.state)
      describe(block, check.state, say ?? sayIn(useSettings.getState().language));
    if (check.state === 'altered') ranges.push(...alteredRanges(editor, key, block, check));
  }
  CSS.highlights.set(highlightName, new Highlight(...ranges));
}

/** A verbatim quotation needs no remark; the status bar counts it. */
function describe(block: HTMLElement, state: QuotationState, say: Say): void {
  const told = state === 'verbatim' ? '' : say(`note.quotation.${state}`);
  block.dataset['check'] = state;
  block.title = told;
  block.setAttribute('aria-description', told);
}

function alteredRanges(
  editor: LexicalEditor,
  key: string,
  block: HTMLElement,
  { source }: QuotationCheck,
): Range[] {
  const words = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isQuoting(node) ? $wordsOf(node) : '';
  });
  return alteredWords(words, source ?? '').flatMap((span) => wordRange(block, span) ?? []);
}
