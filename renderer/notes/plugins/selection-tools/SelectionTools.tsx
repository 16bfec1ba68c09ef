import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { Bold, Highlighter, Italic, Link, type LucideIcon, Underline } from 'lucide-react';
import { type RefObject, useLayoutEffect } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { barPlace } from '../../../ui/bar-place.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { keysOf, runFormat } from '../toolbar/editor-commands.ts';
import type { FormatState } from '../toolbar/format-state.ts';
import { StyleMenu } from '../toolbar/StyleMenu.tsx';
import { useRovingFocus } from '../toolbar/use-roving-focus.ts';
import { CiteMenu } from './CiteMenu.tsx';
import { useSelectedWords } from './use-selected-words.ts';
import '../../../ui/selection-bar.css';

type ToolName = 'bold' | 'italic' | 'underline' | 'highlight' | 'link';

const tools: readonly (readonly [LucideIcon, ToolName, (format: FormatState) => boolean])[] = [
  [Bold, 'bold', ({ bold }) => bold],
  [Italic, 'italic', ({ italic }) => italic],
  [Underline, 'underline', ({ underline }) => underline],
  [Highlighter, 'highlight', ({ more }) => more.includes('highlight')],
  [Link, 'link', ({ link }) => link],
];

/** What can be done with the selected words, beside them and never over them. Tab or Alt+F10 leads to it, Esc back. */
export function SelectionTools() {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const roving = useRovingFocus();
  const format = useSelectedWords(editor, roving.ref);
  usePlace(editor, roving.ref);
  if (!format) return null;
  return (
    <div
      role="toolbar"
      aria-label={say('editor.selection-tools')}
      className="selection-bar selection-tools"
      {...roving}
      // The editor keeps the focus and with it the selection that the tools are for.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const inMenu = event.target instanceof Element && event.target.closest('[popover]') !== null;
        if (inMenu) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          editor.focus();
        } else roving.onKeyDown(event);
      }}
    >
      <StyleMenu block={format.block} />
      <span className="note-tools">
        {tools.map(([icon, name, pressed]) => (
          <IconButton
            key={name}
            name={say(`command.format.${name}`)}
            icon={icon}
            keys={keysOf(name)}
            pressed={pressed(format)}
            onClick={() => runFormat(name)}
          />
        ))}
      </span>
      <CiteMenu />
    </div>
  );
}

/** Keeps the bar beside the selection, also when the text is set anew; out of sight where it could only lie on it. */
function usePlace(editor: LexicalEditor, bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current: element } = bar;
    const view = element?.closest<HTMLElement>('.note-scroll');
    const root = editor.getRootElement();
    if (!element?.parentElement || !view || !root) return;
    const page = element.parentElement;
    const place = () => {
      const selection = getSelection();
      if (!selection?.rangeCount || !root.contains(selection.anchorNode)) return;
      const words = selection.getRangeAt(0).getBoundingClientRect();
      const [box, frame, sheet] = [element, view, page].map((one) => one.getBoundingClientRect());
      if (!box || !frame || !sheet) return;
      const { top, left } = barPlace(words, box, frame, 0);
      const covers = top + frame.top < words.bottom && top + frame.top + box.height > words.top;
      element.style.visibility = covers ? 'hidden' : '';
      element.style.top = `${top + frame.top - sheet.top}px`;
      element.style.left = `${left + frame.left - sheet.left}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(root);
    return () => observer.disconnect();
  });
}
