import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';
import { currentEditor } from '../../current-editor.ts';
import { $isPromptNode, type PromptNode } from './prompt-node.ts';
import { $takePrompt } from './prompt-rules.ts';

/** The prompts of the note, in reading order. */
export function $prompts(): PromptNode[] {
  const prompts: PromptNode[] = [];
  const look = (node: LexicalNode) => {
    if ($isPromptNode(node)) prompts.push(node);
    else if ($isElementNode(node)) for (const child of node.getChildren()) look(child);
  };
  look($getRoot());
  return prompts;
}

/** Takes the next prompt behind the cursor, or the one before it; from the last one on with the first. */
export function stepPrompt(step: 1 | -1): void {
  const editor = currentEditor();
  if (!editor) return;
  editor.update(() => {
    const prompts = $prompts();
    const selection = $getSelection();
    const from = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    const at = prompts.findIndex((prompt) => prompt.is(from));
    const behind = from ? prompts.findIndex((prompt) => from.isBefore(prompt)) : 0;
    const next = at >= 0 ? at + step : step > 0 ? behind : (behind < 0 ? prompts.length : behind) - 1;
    const prompt = prompts.at(next % prompts.length);
    if (prompt) $takePrompt(prompt);
  });
  editor.focus();
}

/** Takes the prompt of a number, counted from 0 in reading order. */
export function goToPrompt(index: number): void {
  const editor = currentEditor();
  editor?.update(() => {
    const prompt = $prompts()[index];
    if (prompt) $takePrompt(prompt);
  });
  editor?.focus();
}
