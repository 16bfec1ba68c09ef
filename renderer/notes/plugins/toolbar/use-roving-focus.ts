import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/** One stop of Tab for a row of buttons; Left, Right, Home and End move within it. Spread it on the row. */
export function useRovingFocus() {
  const ref = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLElement | null>(null);
  const buttons = () => [
    ...(ref.current?.querySelectorAll<HTMLElement>('button:not([role^="menuitem"])') ?? []),
  ];

  function stopAt(button: HTMLElement | undefined): void {
    if (!button) return;
    stop.current = button;
    for (const other of buttons()) other.tabIndex = other === button ? 0 : -1;
  }

  useLayoutEffect(() => stopAt(stop.current?.isConnected ? stop.current : buttons()[0]));

  return {
    ref,
    onFocus: ({ target }: { target: EventTarget }) => {
      if (target instanceof HTMLButtonElement) stopAt(target);
    },
    onKeyDown(event: KeyboardEvent) {
      const row = buttons();
      const at = row.indexOf(document.activeElement as HTMLElement);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      row.at(next % row.length)?.focus();
    },
  };
}
