import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { type RefObject, useEffect, useState } from 'react';
import { $formatState, type FormatState } from '../toolbar/format-state.ts';

/**
 * The format of the selected words while there are tools to be shown for them: not while they are still being selected
 * with the pointer or composed, not when the focus is elsewhere, and not after Esc until others are selected. Else null.
 */
export function useSelectedWords(
  editor: LexicalEditor,
  bar: RefObject<HTMLElement | null>,
): FormatState | null {
  const [format, setFormat] = useState<FormatState | null>(null);
  useEffect(() => {
    let selecting = false;
    let shown: string | null = null;
    let dismissed: string | null = null;
    const look = () => {
      const selected = selecting || !hasFocus(editor, bar.current) ? null : selectedIn(editor);
      if (selected?.place !== dismissed) dismissed = null;
      const next = selected === null || dismissed !== null ? null : JSON.stringify(selected);
      if (next === shown) return;
      shown = next;
      setFormat(next === null ? null : (selected?.format ?? null));
    };
    const listening = new AbortController();
    const { signal } = listening;
    const end = () => {
      selecting = false;
      look();
    };
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener('focusin', look, { signal });
    document.addEventListener('focusout', ({ relatedTarget }) => relatedTarget === null && look(), {
      signal,
    });
    const start = () => {
      selecting = true;
      look();
    };
    return mergeRegister(
      () => listening.abort(),
      editor.registerUpdateListener(look),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('pointerdown', start);
        root?.addEventListener('pointerdown', start);
      }),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          if (shown === null) return false;
          event.preventDefault();
          dismissed = selectedIn(editor)?.place ?? null;
          look();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor, bar]);
  return format;
}

/** The selected words' place, which tells one selection from another, and their format; null when none are selected. */
function selectedIn(editor: LexicalEditor): { place: string; format: FormatState } | null {
  if (editor.isComposing()) return null;
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
    if (selection.getTextContent().trim() === '') return null;
    const { anchor, focus } = selection;
    const place = [anchor, focus].map(({ key, offset }) => `${key}:${offset}`).join(' ');
    return { place, format: $formatState() };
  });
}

function hasFocus(editor: LexicalEditor, bar: HTMLElement | null): boolean {
  const { activeElement } = document;
  return (editor.getRootElement()?.contains(activeElement) || bar?.contains(activeElement)) ?? false;
}
