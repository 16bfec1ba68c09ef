import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { isAskedByKey, openContextMenu } from './context-menu.ts';
import { rowAfterKey } from './list-keys.ts';
import type { MenuEntry } from './MenuPanel.tsx';
import './list.css';

interface Props {
  /** Its name for a screen reader. */
  label: string;
  count: number;
  /** How many there are for a screen reader, when not all of them are laid out yet. */
  total?: number;
  /** A key of a row that stays with what it shows; for a long list the same function, for another one measures anew. */
  keyOf: (index: number) => string | number;
  row: (index: number) => ReactNode;
  /** The row that the keyboard is on; -1: none. */
  active: number;
  onActive: (index: number) => void;
  /** The row that is open elsewhere; it keeps its colour when the focus leaves. */
  selected?: number | undefined;
  /** Enter or a double click; a single click makes a row active and calls `onPreview`. */
  onOpen: (index: number) => void;
  /** Space, or a click. */
  onPreview?: (index: number) => void;
  /** Other keys, on the active row; true when it did something. */
  onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** What a right click on a row or the menu key offers; nothing leaves the browser's own. */
  menu?: (index: number) => readonly MenuEntry[];
  /** Rows with buttons of their own are a grid to a screen reader, not options. */
  interactiveRows?: boolean;
  /** Expected height of a row in px; what is drawn is measured. */
  rowHeight?: number;
  /** Whether a row is one of several that are chosen together; left out where there is no such choice. */
  chosen?: ((index: number) => boolean) | undefined;
  someChosen?: boolean;
  /**
   * Ctrl+click, Ctrl+Space, and Space once some are chosen: `toggle`, of row `first`; with Shift: `range`, from `first` to
   * `last`; Ctrl+A: the range of all; Esc: `none`.
   */
  onChoose?: (how: 'toggle' | 'range' | 'none', first: number, last: number) => void;
  /** Called with the rows in sight, first and last, so that they can be fetched. */
  onSight?: (first: number, last: number) => void;
}

/** The one list of the window: virtual rows, arrow keys move, Enter opens, Space previews, Shift extends a choice. */
export function List(props: Props) {
  const {
    count,
    total = count,
    active,
    selected,
    onActive,
    onOpen,
    onPreview,
    onSight,
    rowHeight = 56,
    interactiveRows,
    chosen,
    someChosen = false,
    onChoose,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  /** Where a choice of several rows began. */
  const anchor = useRef(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: props.keyOf,
    overscan: 8,
    // React refuses a synchronous redraw while it is drawing, which is when rows are measured.
    useFlushSync: false,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;

  useEffect(() => {
    if (last >= first) onSight?.(first, last);
  }, [first, last, onSight]);
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);

  // The keyboard is on some row while the list has the focus, also when other rows came under it.
  const lost = active < 0 && count > 0;
  const at = lost ? Math.max(0, selected ?? 0) : active;
  useEffect(() => {
    if (lost && document.activeElement === scroller.current) onActive(at);
  }, [lost, at, onActive]);

  function choose(how: 'toggle' | 'range' | 'none', index: number, from: number) {
    if (how === 'toggle') anchor.current = index;
    else if (how === 'range' && !someChosen) anchor.current = Math.max(0, from);
    onChoose?.(how, Math.min(anchor.current, index), Math.max(anchor.current, index));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    if (event.altKey) {
      // Moving a row is the one thing that Alt is for here.
      const arrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
      if (arrow && at >= 0 && props.onKey?.(event, at)) event.preventDefault();
      return;
    }
    const far = event.ctrlKey || event.metaKey;
    if (onChoose && at >= 0 && event.key === ' ' && (far || someChosen)) {
      event.preventDefault();
      choose('toggle', at, at);
      return;
    }
    if (onChoose && far && event.key.toLowerCase() === 'a' && total > 0) {
      event.preventDefault();
      anchor.current = 0;
      onChoose('range', 0, total - 1);
      return;
    }
    if (far) return;
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight);
    const next = rowAfterKey(event.key, at, total, page);
    if (next !== null) {
      if (event.shiftKey) choose('range', next, at);
      onActive(next);
    } else if (event.key === 'Escape' && someChosen) choose('none', at, at);
    else if (at >= 0 && event.key === 'Enter') onOpen(at);
    else if (at >= 0 && event.key === ' ' && onPreview) onPreview(at);
    else if (at < 0 || !props.onKey?.(event, at)) return;
    event.preventDefault();
  }

  function onContextMenu(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const byKey = isAskedByKey(event.nativeEvent);
    const index = byKey ? active : Number(target?.getAttribute('data-index') ?? -1);
    const entries = index < 0 ? [] : (props.menu?.(index) ?? []);
    if (entries.length === 0) return;
    event.preventDefault();
    onActive(index);
    const row = document.getElementById(`${id}-${index}`)?.getBoundingClientRect();
    openContextMenu({
      name: props.label,
      entries,
      x: byKey && row ? row.left + 16 : event.clientX,
      y: byKey && row ? row.bottom : event.clientY,
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a listbox or a grid
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have support them
    <div
      ref={scroller}
      className="list"
      role={interactiveRows ? 'grid' : 'listbox'}
      aria-label={props.label}
      aria-rowcount={interactiveRows ? total : undefined}
      aria-multiselectable={onChoose ? true : undefined}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-list
      data-region-focus
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        if (lost) onActive(at);
        // Not for a press, which means the row under the pointer.
        else if (at >= 0 && event.currentTarget.matches(':focus-visible')) virtual.scrollToIndex(at);
      }}
    >
      <div className="list-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map((item) => (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have support them
          // biome-ignore lint/a11y/noStaticElementInteractions: it is an option or a row
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            id={`${id}-${item.index}`}
            className="list-row"
            role={interactiveRows ? 'row' : 'option'}
            aria-selected={someChosen ? chosen?.(item.index) : item.index === selected}
            aria-rowindex={interactiveRows ? item.index + 1 : undefined}
            aria-setsize={interactiveRows ? undefined : total}
            aria-posinset={interactiveRows ? undefined : item.index + 1}
            data-active={item.index === active || undefined}
            style={{ transform: `translateY(${item.start}px)` }}
            onClick={(event) => {
              const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'none';
              choose(how, item.index, active);
              onActive(item.index);
              if (how === 'none' || !onChoose) onPreview?.(item.index);
            }}
            onDoubleClick={() => onOpen(item.index)}
          >
            {interactiveRows ? <Cell>{props.row(item.index)}</Cell> : props.row(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function Cell({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
  // biome-ignore lint/a11y/useSemanticElements: a virtual grid is not a table
  return <div role="gridcell">{children}</div>;
}
