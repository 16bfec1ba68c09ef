import { $getNodeByKey, $getSelection, $isElementNode } from 'lexical';
import { currentEditor } from '../../current-editor.ts';
import { quotationKeys, useChecks } from './checks.ts';

/** Whether the open note has a quotation that is not verbatim. */
export function someUnverified(): boolean {
  return [...useChecks.getState().checks.values()].some(({ state }) => state !== 'verbatim');
}

/** Moves the cursor into the next (step 1) or previous (−1) quotation that is not verbatim, around the end. */
export function stepUnverified(step: 1 | -1): void {
  const editor = currentEditor();
  if (!editor) return;
  const { checks } = useChecks.getState();
  const unverified = quotationKeys(editor).filter(
    (key) => (checks.get(key)?.state ?? 'verbatim') !== 'verbatim',
  );
  const key = editor.getEditorState().read(() => {
    const indexOf = (other: string) => $getNodeByKey(other)?.getIndexWithinParent() ?? -1;
    const cursor = $getSelection()?.getNodes()[0]?.getTopLevelElement()?.getIndexWithinParent();
    if (cursor === undefined) return unverified.at(step === 1 ? 0 : -1);
    return step === 1
      ? (unverified.find((other) => indexOf(other) > cursor) ?? unverified[0])
      : (unverified.findLast((other) => indexOf(other) < cursor) ?? unverified.at(-1));
  });
  if (key !== undefined) goToBlock(key);
}

/** Moves the cursor to the beginning of a block and brings it into sight. */
export function goToBlock(key: string): void {
  const editor = currentEditor();
  if (!editor) return;
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isElementNode(node)) node.selectStart();
    },
    {
      onUpdate() {
        editor.focus();
        editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
      },
    },
  );
}
