import { type RefObject, useLayoutEffect } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import type { Span } from '../../electron/contract/models/span.ts';
import { barPlace } from '../ui/bar-place.ts';
import { rangeOf } from './dom-selection.ts';

interface Elements {
  bar: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  root: RefObject<HTMLElement | null>;
}

/** Keeps the bar beside the selection: whenever it is drawn, and whenever the text is set anew in another width or size. */
export function useBarPlace({ bar, scroller, root }: Elements, article: Article, span: Span | null): void {
  useLayoutEffect(() => {
    const { current: element } = bar;
    const { current: view } = scroller;
    const { current: text } = root;
    if (!element || !view || !text) return;
    const place = () => {
      const range = span ? rangeOf(text, article.blocks, span) : selectedRange();
      if (!range) return;
      const at = barPlace(
        range.getBoundingClientRect(),
        element.getBoundingClientRect(),
        view.getBoundingClientRect(),
        view.scrollTop,
      );
      element.style.top = `${at.top}px`;
      element.style.left = `${at.left}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(text);
    return () => observer.disconnect();
  });
}

function selectedRange(): Range | null {
  const selection = getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0) : null;
}
