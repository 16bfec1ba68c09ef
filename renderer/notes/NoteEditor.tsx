import { HistoryExtension } from '@lexical/history';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { configExtension, defineExtension, type EditorState, type LexicalEditor } from 'lexical';
import { useMemo } from 'react';
import type { Language } from '../../electron/contract/models/language.ts';
import { useSay } from '../locale/sentences.ts';
import { tellFailure } from '../state/messages.ts';
import { currentEditor } from './current-editor.ts';
import { NoteHeader } from './NoteHeader.tsx';
import { NoteExtension } from './note-extension.ts';
import { BlockHandle } from './plugins/block-menu/BlockHandle.tsx';
import { CitationCard } from './plugins/citation-card/CitationCard.tsx';
import { FindBar } from './plugins/find/FindBar.tsx';
import { FootnoteDialog } from './plugins/footnote/FootnoteDialog.tsx';
import { ImageDialog } from './plugins/image/ImageDialog.tsx';
import { LengthLine } from './plugins/length/LengthLine.tsx';
import { LinkDialog } from './plugins/link/LinkDialog.tsx';
import { OutlinePanel } from './plugins/outline/OutlinePanel.tsx';
import { SelectionTools } from './plugins/selection-tools/SelectionTools.tsx';
import { SlashMenu } from './plugins/slash/SlashMenu.tsx';
import { stepsOf } from './plugins/toolbar/steps-of.ts';
import { Toolbar } from './plugins/toolbar/Toolbar.tsx';
import { DifferenceCard } from './plugins/verification/DifferenceCard.tsx';
import { useNoteEditor } from './use-note-editor.ts';

interface Props {
  /** What read-state.ts has read; null for an empty note. */
  state: EditorState | null;
  language: Language;
  writable: boolean;
}

/** The editor of one opened note; another opening is another editor. */
export function NoteEditor({ state, language, writable }: Props) {
  const extension = useMemo(() => {
    const before = drawnBefore();
    const initial = before?.getEditorState() ?? state;
    return defineExtension({
      name: 'attache/note-editor',
      dependencies: [NoteExtension, ...(before ? [historyOf(before)] : [])],
      editable: writable,
      ...(initial ? { $initialEditorState: initial } : {}),
      onError(error) {
        console.error(error);
        tellFailure({ code: 'internal', about: 'editor' });
      },
    });
  }, [state, writable]);
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      {writable && <Toolbar />}
      <FindBar writable={writable} />
      {writable && <SlashMenu />}
      <Sheet language={language} writable={writable} />
      <OutlinePanel writable={writable} />
      <LengthLine />
      <CitationCard />
      <DifferenceCard writable={writable} />
      <LinkDialog />
      <FootnoteDialog />
      <ImageDialog />
    </LexicalExtensionComposer>
  );
}

/**
 * The editor before this one, null where there is none: after a failure the note is drawn anew, and what was typed since
 * it was opened is in that editor alone, with the steps that undo it.
 */
function drawnBefore(): LexicalEditor | null {
  const before = currentEditor();
  return before && !before.getEditorState().isEmpty() ? before : null;
}

/** The steps of an editor as steps of another that takes its place. */
function historyOf(before: LexicalEditor) {
  const { current, undoStack, redoStack } = stepsOf(before);
  return configExtension(HistoryExtension, {
    createInitialHistoryState: (editor) => ({
      current: current && { ...current, editor },
      undoStack: undoStack.map((step) => ({ ...step, editor })),
      redoStack: redoStack.map((step) => ({ ...step, editor })),
    }),
  });
}

function Sheet({ language, writable }: Omit<Props, 'state'>) {
  const say = useSay();
  const { dropLine, spoken } = useNoteEditor(writable);
  return (
    <div className="note-scroll">
      <div className="note-sheet">
        <NoteHeader writable={writable} />
        <ContentEditable
          className="note-text"
          lang={language}
          spellCheck={false}
          data-region-focus
          ariaLabel={say('note.text')}
          ariaMultiline
          aria-describedby="note-keys"
          aria-placeholder={say('note.placeholder')}
          placeholder={<p className="note-placeholder">{say('note.placeholder')}</p>}
        />
        {writable && <SelectionTools />}
        {writable && <BlockHandle />}
        <div ref={dropLine} className="note-drop-line" hidden />
      </div>
      <p id="note-keys" className="unseen">
        {say('note.keys')}
      </p>
      <p ref={spoken} className="unseen" role="status" />
    </div>
  );
}
