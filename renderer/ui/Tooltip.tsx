import { useEffect, useRef, useState } from 'react';
import { Keys } from './Keys.tsx';
import './tooltip.css';

/** Attributes that give an element a tooltip; the text should repeat or add to its accessible name. */
export function tooltip(text: string, keys?: string) {
  return { 'data-tooltip': text, ...(keys ? { 'data-tooltip-keys': keys } : {}) };
}

const delayMs = 500;

interface Shown {
  anchor: HTMLElement;
  text: string;
  keys: string | undefined;
}

/** The one tooltip of the window: for what the pointer rests on or the keyboard has reached. Drawn once, in app.tsx. */
export function Tooltip() {
  const [shown, setShown] = useState<Shown | null>(null);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const showFor = (target: EventTarget | null, afterMs: number) => {
      const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null;
      hide();
      if (!anchor) return;
      const { tooltip: text = '', tooltipKeys: keys } = anchor.dataset;
      timer = setTimeout(() => anchor.isConnected && setShown({ anchor, text, keys }), afterMs);
    };
    const over = (event: PointerEvent) => event.pointerType === 'mouse' && showFor(event.target, delayMs);
    const focus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) showFor(event.target, 0);
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('pointerover', over, { signal });
    document.addEventListener('pointerdown', hide, { signal });
    document.addEventListener('focusin', focus, { signal });
    document.addEventListener('focusout', hide, { signal });
    document.addEventListener('keydown', key, { signal });
    document.addEventListener('scroll', hide, { signal, capture: true });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);

  useEffect(() => {
    const tip = element.current;
    if (!tip || !shown) return;
    // A popover stands in the top layer, above any dialog.
    tip.showPopover();
    const at = shown.anchor.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const below = at.bottom + 6;
    const fits = below + size.height < innerHeight;
    tip.style.top = `${fits ? below : at.top - 6 - size.height}px`;
    tip.style.left = `${Math.max(6, Math.min(innerWidth - size.width - 6, at.left + at.width / 2 - size.width / 2))}px`;
    return () => tip.hidePopover();
  }, [shown]);

  return (
    <div ref={element} popover="manual" className="tooltip" aria-hidden>
      {shown?.text}
      {shown?.keys && <Keys keys={shown.keys} />}
    </div>
  );
}
