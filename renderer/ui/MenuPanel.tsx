import { ChevronRight, type LucideIcon } from 'lucide-react';
import { Fragment, type KeyboardEvent, type RefObject, useId, useRef } from 'react';
import { Keys } from './Keys.tsx';
import './menu.css';

interface Entry {
  /** Tells entries apart whose labels may be equal. */
  id?: string;
  label: string;
  icon?: LucideIcon;
  /** Begins a group of its own, set apart by a line. */
  apart?: boolean;
}
export interface MenuItem extends Entry {
  run: () => void;
  keys?: string | undefined;
  /** For an item that is one choice of several. */
  checked?: boolean;
  disabled?: boolean;
}
/** Opens a menu of its own beside it. */
export interface SubMenu extends Entry {
  items: readonly MenuItem[];
}
export type MenuEntry = MenuItem | SubMenu;

interface Props {
  panel: RefObject<HTMLDivElement | null>;
  id?: string;
  name: string;
  entries: readonly MenuEntry[];
  onClosed?: () => void;
  className?: string;
}

/** The entries of a menu as a popover, which closes itself for Esc and for a click elsewhere; the arrow keys move in it. */
export function MenuPanel({ panel, id, name, entries, onClosed, className = '' }: Props) {
  const choose = (run: () => void) => {
    panel.current?.hidePopover();
    run();
  };
  return (
    <div
      ref={panel}
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={name}
      className={`menu ${className}`}
      onKeyDown={(event) => moveBetween(panel.current, event)}
      onContextMenu={(event) => event.preventDefault()}
      onToggle={({ newState, target, currentTarget }) => {
        // React hands on to a menu what its sub-menus tell.
        if (target !== currentTarget) return;
        if (newState === 'open') enabledIn(currentTarget)[0]?.focus();
        else onClosed?.();
      }}
    >
      {entries.map((entry, index) => (
        <Fragment key={entry.id ?? entry.label}>
          {entry.apart && index > 0 && <hr />}
          {'items' in entry ? (
            <SubMenuItem entry={entry} outer={panel} onChosen={choose} />
          ) : (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a menuitemradio supports it
            <button
              type="button"
              role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={entry.checked}
              disabled={entry.disabled}
              onPointerEnter={(event) => closeSubMenus(panel.current) && event.currentTarget.focus()}
              onClick={() => choose(entry.run)}
            >
              <EntryWords entry={entry} checked={entry.checked} />
              {entry.keys && <Keys keys={entry.keys} />}
            </button>
          )}
        </Fragment>
      ))}
    </div>
  );
}

interface SubMenuProps {
  entry: SubMenu;
  outer: RefObject<HTMLDivElement | null>;
  onChosen: (run: () => void) => void;
}

/** Opened by the pointer on it, by a click, Enter or Right; Left leads back. */
function SubMenuItem({ entry, outer, onChosen }: SubMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  function open(): void {
    if (panel.current?.matches(':popover-open') || !button.current) return;
    closeSubMenus(outer.current);
    panel.current?.showPopover({ source: button.current });
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-controls={id}
        onPointerEnter={open}
        onClick={open}
        onKeyDown={(event) => event.key === 'ArrowRight' && open()}
      >
        <EntryWords entry={entry} />
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu in it has the role */}
      <span
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') {
            panel.current?.hidePopover();
            button.current?.focus();
          }
          event.stopPropagation();
        }}
      >
        <MenuPanel
          panel={panel}
          id={id}
          name={entry.label}
          entries={entry.items.map((item) => ({ ...item, run: () => onChosen(item.run) }))}
          // Esc has closed it with the focus in it.
          onClosed={() => panel.current?.contains(document.activeElement) && button.current?.focus()}
          className="sub-menu"
        />
      </span>
    </>
  );
}

function EntryWords({
  entry: { icon: Icon, label },
  checked,
}: {
  entry: Entry;
  checked?: boolean | undefined;
}) {
  return (
    <>
      <span className="menu-icon">
        {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden /> : checked && '✓'}
      </span>
      <span className="menu-label">{label}</span>
    </>
  );
}

function enabledIn(menu: HTMLElement | null): HTMLButtonElement[] {
  return [...(menu?.querySelectorAll<HTMLButtonElement>(':scope > button:not(:disabled)') ?? [])];
}

/** False when none was open. */
function closeSubMenus(menu: HTMLElement | null): boolean {
  const open = menu?.querySelector<HTMLElement>('.sub-menu:popover-open');
  open?.hidePopover();
  return open !== null && open !== undefined;
}

function moveBetween(menu: HTMLElement | null, event: KeyboardEvent): void {
  const buttons = enabledIn(menu);
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons.at(next % buttons.length)?.focus();
}
