import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { goToHeading } from '../../nodes/contents/contents-list.ts';
import { noteTouched } from '../../open-note.ts';
import { $moveSection, $putSectionBefore, type Step } from '../move/move-blocks.ts';
import { useOutline } from './outline.ts';
import { toggleOutline, useOutlinePanel } from './outline-panel-state.ts';

/** The note's headings: Enter goes to one, Alt+Shift with an arrow or dragging moves its section. */
export function OutlinePanel({ writable }: { writable: boolean }) {
  const shown = useOutlinePanel((state) => state.shown);
  return shown && <Panel writable={writable} />;
}

function Panel({ writable }: { writable: boolean }) {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const entries = useOutline((state) => state.entries);
  const panel = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<NodeKey | null>(null);
  const [over, setOver] = useState<NodeKey | null>(null);
  /** The heading that was moved by key: where it comes to stand, the focus goes with it. */
  const moved = useRef<NodeKey | null>(null);
  useEffect(() => panel.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    if (entries.some(({ key }) => key === moved.current))
      panel.current?.querySelector<HTMLElement>(`[data-key="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [entries]);

  const change = ($act: () => void) => {
    noteTouched();
    editor.update($act, { tag: [HISTORY_PUSH_TAG, 'skip-dom-selection'] });
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      toggleOutline();
      editor.focus();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const step: Step = event.key === 'ArrowUp' ? -1 : 1;
      const buttons = [...(panel.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
      const at = buttons.findIndex((button) => button.matches(':focus'));
      const key = buttons[at]?.dataset['key'];
      if (!event.altKey) buttons.at((at + step) % buttons.length)?.focus();
      else if (event.shiftKey && writable && key) {
        moved.current = key;
        change(() => $moveSection(key, step));
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <section ref={panel} className="outline-panel" aria-labelledby="outline-name" onKeyDown={onKeyDown}>
      <h2 id="outline-name">{say('command.note.outline')}</h2>
      {entries.length === 0 && <p>{say('outline.empty')}</p>}
      <ol>
        {entries.map(({ key, level, words }) => (
          <li
            key={key}
            data-level={level}
            data-drop={dragged !== null && over === key}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(key);
            }}
            onDrop={(event) => {
              event.preventDefault();
              event.stopPropagation();
              if (dragged !== null) change(() => $putSectionBefore(dragged, key));
              setDragged(null);
            }}
          >
            <button
              type="button"
              data-key={key}
              draggable={writable}
              aria-keyshortcuts="Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
              onDragStart={() => setDragged(key)}
              onDragEnd={() => setDragged(null)}
              onClick={() => goToHeading(editor, key)}
            >
              {words}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
