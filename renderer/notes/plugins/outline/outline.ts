import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { create } from 'zustand';
import { changesText, onRest } from '../on-rest.ts';

/** A heading of the note: its words and how deep it is, 1 to 3. */
export interface OutlineEntry {
  key: NodeKey;
  level: number;
  words: string;
}

/** The headings of the open note, in order. */
export const useOutline = create<{ entries: readonly OutlineEntry[] }>(() => ({ entries: [] }));

/** Keeps the outline in step with the note, when the analyst rests: a keystroke must not wait for it. */
export function registerOutline(editor: LexicalEditor): () => void {
  const read = () => {
    const entries = editor.getEditorState().read($outline);
    if (JSON.stringify(entries) !== JSON.stringify(useOutline.getState().entries))
      useOutline.setState({ entries });
  };
  read();
  const end = onRest(editor, changesText, read);
  return () => {
    end();
    useOutline.setState({ entries: [] });
  };
}

function $outline(): OutlineEntry[] {
  return $getRoot()
    .getChildren()
    .filter($isHeadingNode)
    .map((heading) => ({
      key: heading.getKey(),
      level: Number(heading.getTag().slice(1)),
      words: heading.getTextContent().trim(),
    }))
    .filter(({ words }) => words !== '');
}
