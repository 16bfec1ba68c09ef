import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, type LexicalEditor } from 'lexical';
import { ListTree } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { $isPromptNode } from '../../nodes/prompt/prompt-node.ts';
import { useOpenNote } from '../../open-note.ts';
import { changesText, onRest } from '../on-rest.ts';
import { toggleOutline, useOutlinePanel } from '../outline/outline-panel-state.ts';
import { noteLength, toTarget } from './note-length.ts';
import './length.css';

/** Under the note: its outline, how long it is, and how long it should be. */
export function LengthLine() {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const language = useOpenNote((state) => state.language);
  const text = useText(editor);
  const length = useMemo(() => (text === null ? null : noteLength(text, language)), [text, language]);
  const target = useOpenNote((state) => state.note?.details.target ?? null);
  const outlined = useOutlinePanel((state) => state.shown);
  const told =
    target && length && say(`length.${target.unit}-target`, { pages: length.pages, count: target.count });
  const state = target && length && toTarget(length, target);
  return (
    <footer className="note-length">
      <IconButton
        name={say('command.note.outline')}
        icon={ListTree}
        keys="Mod+Alt+O"
        pressed={outlined}
        onClick={toggleOutline}
      />
      {length && <span>{say('length.words', { count: length.words })}</span>}
      {length && <span>{say('length.minutes', { count: length.minutes })}</span>}
      {told && (
        <span data-target={state}>
          {told} {state && state !== 'met' && `· ${say(`length.${state}`)}`}
        </span>
      )}
    </footer>
  );
}

/** The note's words, as it is drawn and when the analyst rests: neither drawing nor a key waits for them. Null until then. */
function useText(editor: LexicalEditor): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setText(editor.getEditorState().read($written));
    const first = requestIdleCallback(read);
    const end = onRest(editor, changesText, read);
    return () => {
      cancelIdleCallback(first);
      end();
    };
  }, [editor]);
  return text;
}

/** What is written in the note; what its template asks for is not. */
function $written(): string {
  const root = $getRoot();
  const prompts = root.getAllTextNodes().filter($isPromptNode);
  return prompts.reduce((text, prompt) => text.replace(prompt.getTextContent(), ''), root.getTextContent());
}
