import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../../electron/contract/models/language.ts';
import type { TargetLength } from '../../../electron/contract/models/template.ts';
import { parseNoteState } from '../../../electron/contract/note-document.ts';
import { lengthIn, wordsOf } from '../../../electron/contract/note-length.ts';
import { useSay } from '../../locale/sentences.ts';

const restMs = 600;

/** How long the note is against what its template asks for; counted when the typing rests. */
export function NoteLength({ target, language }: { target: TargetLength; language: Language }) {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => {
    const count = () => setWords(wordsOf(parseNoteState(JSON.stringify(editor.getEditorState())) ?? []));
    let timer = setTimeout(count);
    const end = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(count, restMs);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [editor]);
  if (words === null) return null;
  const length = lengthIn(target.unit, words, language);
  const over = length > target.count;
  const values = { length: length.toLocaleString(language), count: target.count };
  return (
    <span className="note-length" data-over={over || undefined}>
      {over && <TriangleAlert size={12} strokeWidth={2} aria-hidden />}
      {say(`note.length.${target.unit}`, values)}
      {over && <span className="unseen"> {say('note.length.over')}</span>}
    </span>
  );
}
