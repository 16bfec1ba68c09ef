import { LexicalTypeaheadMenuPlugin, MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_NORMAL, type LexicalEditor } from 'lexical';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { type SentenceKey, sayIn, useSay } from '../../../locale/sentences.ts';
import { Keys } from '../../../ui/Keys.tsx';
import { $quotingOf } from '../../nodes/quotation/quotation-words.ts';
import { noteTouched } from '../../open-note.ts';
import { commandIcons } from '../toolbar/command-icons.ts';
import { itemsFor, type SlashItem, slashCommands, slashQuery } from './slash-items.ts';
import './slash.css';

class SlashOption extends MenuOption {
  readonly item: SlashItem;
  constructor(item: SlashItem) {
    super(item.command.id);
    this.item = item;
  }
}

/** What a slash offers: every block and insertion, found by its English and its Vietnamese name. */
export function SlashMenu() {
  const say = useSay();
  const [query, setQuery] = useState<string | null>(null);
  const options = useMemo(() => {
    const named = slashCommands.map((command): SlashItem => {
      const key = `command.${command.id}` as SentenceKey;
      return { command, label: say(key), names: [sayIn('en')(key), sayIn('vi')(key)] };
    });
    return itemsFor(query ?? '', named).map((item) => new SlashOption(item));
  }, [query, say]);
  return (
    <LexicalTypeaheadMenuPlugin<SlashOption>
      options={options}
      // Before the editor's own Esc.
      commandPriority={COMMAND_PRIORITY_NORMAL}
      onQueryChange={setQuery}
      triggerFn={trigger}
      onSelectOption={(option, typed, close) => {
        noteTouched();
        typed?.remove();
        close();
        // Behind this update: what is inserted takes the place of what was typed.
        queueMicrotask(() => option.item.command.run());
      }}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) => {
        if (!anchor.current || options.length === 0) return null;
        return createPortal(
          <div className="slash-menu" role="presentation">
            <ListboxName element={anchor.current} name={say('editor.insert')} />
            {options.map((option, index) => {
              const { label, command } = option.item;
              const Icon = commandIcons[command.id];
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, which has the focus
                <div
                  key={option.key}
                  ref={option.setRefElement}
                  id={`typeahead-item-${index}`}
                  role="option"
                  // So that the list, which scrolls when it is long, counts as reached by key.
                  tabIndex={index === selectedIndex ? 0 : -1}
                  aria-selected={index === selectedIndex}
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => setHighlightedIndex(index)}
                  onClick={() => selectOptionAndCleanUp(option)}
                >
                  <span className="menu-icon">
                    {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
                  </span>
                  <span className="menu-label">{label}</span>
                  {command.keys?.[0] && <Keys keys={command.keys[0]} />}
                </div>
              );
            })}
          </div>,
          anchor.current,
        );
      }}
    />
  );
}

/** Names the list for a screen reader; the plugin gives it an English name each time it shows it. */
function ListboxName({ element, name }: { element: HTMLElement; name: string }) {
  useEffect(() => queueMicrotask(() => element.setAttribute('aria-label', name)));
  return null;
}

function trigger(before: string, editor: LexicalEditor) {
  const query = slashQuery(before);
  if (query === null) return null;
  const quoting = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && $quotingOf(selection.anchor.getNode()) !== null;
  });
  // In a quotation a slash is a slash.
  if (quoting) return null;
  return {
    leadOffset: before.length - query.length - 1,
    matchingString: query,
    replaceableString: `/${query}`,
  };
}
