import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { Keys } from './Keys.tsx';
import './menu.css';

export interface MenuItem {
  label: string;
  run: () => void;
  icon?: LucideIcon;
  keys?: string | undefined;
  /** For an item that is one choice of several. */
  checked?: boolean;
  disabled?: boolean;
}

/** A button that opens a menu. The popover closes itself for Esc and for a click elsewhere, and gives the focus back. */
export function Menu({ name, icon, items }: { name: string; icon: LucideIcon; items: readonly MenuItem[] }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const enabled = () => [
    ...(menu.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ];

  function onKeyDown(event: KeyboardEvent) {
    const buttons = enabled();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  }

  return (
    <span className="menu-anchor">
      <IconButton name={name} icon={icon} popoverTarget={id} aria-haspopup="menu" />
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={name}
        className="menu"
        onKeyDown={onKeyDown}
        onToggle={(event) => event.newState === 'open' && enabled()[0]?.focus()}
      >
        {items.map(({ label, run, icon: Icon, keys, checked, disabled }) => (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a menuitemradio supports it
          <button
            key={label}
            type="button"
            role={checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={checked}
            disabled={disabled}
            onClick={() => {
              menu.current?.hidePopover();
              run();
            }}
          >
            <span className="menu-icon">
              {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden /> : checked && '✓'}
            </span>
            <span className="menu-label">{label}</span>
            {keys && <Keys keys={keys} />}
          </button>
        ))}
      </div>
    </span>
  );
}
