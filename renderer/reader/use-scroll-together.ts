import { type RefObject, useEffect } from 'react';
import { type DrawnPart, matchingScroll, type Pane } from './scroll-match.ts';

/** Keeps the two panes under `root` at the same place, whichever of them is scrolled. */
export function useScrollTogether(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    /** Where a pane was scrolled to from here: the event that follows from it says nothing new. */
    const moved = new WeakMap<Element, number>();
    const follow = ({ target }: Event) => {
      const panes = [...element.querySelectorAll<HTMLElement>('.reader-scroll')];
      const from = panes.find((pane) => pane === target);
      const to = panes.find((pane) => pane !== target);
      if (!from || !to) return;
      const expected = moved.get(from);
      moved.delete(from);
      if (expected !== undefined && Math.abs(expected - from.scrollTop) < 2) return;
      const before = to.scrollTop;
      to.scrollTop = matchingScroll(paneOf(from), paneOf(to), from.scrollTop);
      if (to.scrollTop !== before) moved.set(to, to.scrollTop);
    };
    element.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => element.removeEventListener('scroll', follow, { capture: true });
  }, [root]);
}

function paneOf(pane: HTMLElement): Pane {
  const origin = pane.getBoundingClientRect().top - pane.scrollTop;
  const parts = [...pane.querySelectorAll<HTMLElement>('[data-part]')].map((element): DrawnPart => {
    const { top, bottom } = element.getBoundingClientRect();
    return { part: Number(element.dataset['part']), top: top - origin, bottom: bottom - origin };
  });
  return { parts, most: pane.scrollHeight - pane.clientHeight };
}
