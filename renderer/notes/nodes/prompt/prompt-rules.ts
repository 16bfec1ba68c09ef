import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $isPromptNode, type PromptNode } from './prompt-node.ts';

/** What is written into a prompt replaces it, by keys, by an input method and from the clipboard; a click takes it whole. */
export function registerPrompts(editor: LexicalEditor): () => void {
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || !target.closest('.note-prompt')) return;
    editor.update(() => {
      const node = $getNearestNodeFromDOMNode(target);
      if ($isPromptNode(node)) $takePrompt(node);
    });
  };
  return mergeRegister(
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $giveWay, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, $giveWay, COMMAND_PRIORITY_CRITICAL),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', onClick);
      root?.addEventListener('click', onClick);
    }),
  );
}

/** Selects a prompt whole. */
export function $takePrompt(prompt: PromptNode): void {
  prompt.select(0, prompt.getTextContentSize());
}

/** Takes away the prompt that the selection is in, and leaves the cursor in its place; what is inserted goes on. */
function $giveWay(): false {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const prompt = selection.anchor.getNode();
  if (!$isPromptNode(prompt) || !prompt.is(selection.focus.getNode())) return false;
  const place = prompt.replace($createTextNode('').setFormat(prompt.getFormat()));
  const inside = place.select(0, 0);
  inside.setFormat(prompt.getFormat());
  return false;
}
