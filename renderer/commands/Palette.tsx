import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { Keys } from '../ui/Keys.tsx';
import { rowAfterKey } from '../ui/list-keys.ts';
import { availableCommands } from './command.ts';
import { rankCommands } from './rank-commands.ts';
import { recentCommands, runCommand } from './recent.ts';
import './palette.css';

const pageRows = 8;

/** Every command by name: type some of it, ↑↓, Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  // What is available when the palette opens; its own focus must not change that.
  const [all] = useState(() =>
    availableCommands()
      .filter((command) => command.id !== 'commands')
      .map((command) => ({ ...command, label: say(`command.${command.id}` as SentenceKey) })),
  );
  const commands = rankCommands(typed, all, recentCommands());

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function run(index: number) {
    const command = commands[index];
    if (!command) return;
    // The focus goes back first: a command acts on what the analyst was at.
    dialog.current?.close();
    onClose();
    runCommand(command);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const next = ['Home', 'End'].includes(event.key)
      ? null
      : rowAfterKey(event.key, active, commands.length, pageRows);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter') run(active);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; the key for that is Esc
    <dialog
      ref={dialog}
      className="palette"
      aria-label={say('command.commands')}
      onCancel={(event) => {
        event.preventDefault();
        dialog.current?.close();
        onClose();
      }}
      onClick={(event) => {
        if (event.target !== dialog.current) return;
        dialog.current?.close();
        onClose();
      }}
    >
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={commands.length > 0 ? `${id}-${active}` : undefined}
        aria-label={say('command.commands')}
        placeholder={say('commands.placeholder')}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={say('command.commands')} className="palette-list">
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onClick={() => run(index)}
          >
            <span>{command.label}</span>
            <span className="palette-keys">{command.keys?.[0] && <Keys keys={command.keys[0]} />}</span>
          </div>
        ))}
      </div>
      {commands.length === 0 && <p role="status">{say('commands.none')}</p>}
    </dialog>
  );
}
