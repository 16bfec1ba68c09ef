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
  const order = quotationKeys(editor);
  const unverified = order.filter((key) => (checks.get(key)?.state ?? 'verbatim') !== 'verbatim');
  if (unverified.length === 0) return;
  const key = editor.getEditorState().read(() => {
    const cursor = $getSelection()?.getNodes()[0]?.getTopLevelElement();
    const after = (other: string) => {
      const node = $getNodeByKey(other);
      return cursor && node ? !node.is(cursor) && cursor.isBefore(node) : true;
    };
    const before = (other: string) => {
      const node = $getNodeByKey(other);
      return cursor && node ? node.isBefore(cursor) && !node.is(cursor) : true;
    };
    return step === 1
      ? (unverified.find(after) ?? unverified[0])
      : (unverified.findLast(before) ?? unverified.at(-1));
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
