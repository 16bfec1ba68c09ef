import { $getNodeByKey, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { sayIn } from '../../../locale/sentences.ts';
import { useSettings } from '../../../state/settings.ts';
import { $isCalloutNode, CalloutNode } from '../../nodes/callout/callout-node.ts';
import { ContentsNode } from '../../nodes/contents/contents-node.ts';
import { $isFootnoteNode, FootnoteNode } from '../../nodes/footnote/footnote-node.ts';
import { ImageNode } from '../../nodes/image/image-node.ts';
import { PageBreakNode } from '../../nodes/page-break/page-break-node.ts';
import { useOpenNote } from '../../open-note.ts';

const named = [CalloutNode, FootnoteNode, ImageNode, PageBreakNode, ContentsNode] as const;

/**
 * Writes on what is drawn of a node what it is called. A callout's name is part of the paper, so it is in the note's
 * language; the others' are for who works here.
 */
export function registerNodeNames(editor: LexicalEditor): () => void {
  const keys = new Set<NodeKey>();
  const nameAll = () =>
    editor.read(() => {
      for (const key of keys) $name(editor, key);
    });
  return mergeRegister(
    ...named.map((klass) =>
      editor.registerMutationListener(klass, (mutations) => {
        editor.read(() => {
          for (const [key, mutation] of mutations) {
            if (mutation === 'destroyed') keys.delete(key);
            else {
              keys.add(key);
              $name(editor, key);
            }
          }
        });
      }),
    ),
    useSettings.subscribe(nameAll),
    useOpenNote.subscribe(({ language }, before) => language !== before.language && nameAll()),
  );
}

function $name(editor: LexicalEditor, key: NodeKey): void {
  const element = editor.getElementByKey(key);
  const node = $getNodeByKey(key);
  if (!element || !node) return;
  const say = sayIn(useSettings.getState().language);
  if ($isCalloutNode(node)) {
    const name = sayIn(useOpenNote.getState().language)(`note.callout.${node.getKind()}`);
    element.dataset['name'] = name;
    element.setAttribute('aria-label', name);
  } else if ($isFootnoteNode(node)) {
    const button = element.querySelector('button');
    button?.setAttribute('aria-label', say('note.footnote', { text: node.getText() }));
    if (button) button.dataset['tooltip'] = node.getText();
  } else if (node instanceof PageBreakNode) {
    element.dataset['name'] = say('note.page-break');
    element.setAttribute('role', 'separator');
    element.setAttribute('aria-label', say('note.page-break'));
  } else if (node instanceof ContentsNode) {
    element.dataset['name'] = sayIn(useOpenNote.getState().language)('paper.contents');
    element.setAttribute('aria-label', say('paper.contents'));
  }
}
