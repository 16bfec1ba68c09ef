import { Scissors } from 'lucide-react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Article } from '../../electron/contract/models.ts';
import { useSay } from '../locale/sentences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { keepPart } from './keep-part.ts';

interface Place {
  part: number;
  top: number;
}

/** A quiet button in the margin of the block that the pointer or the keyboard is at. Its key is Delete, on the block. */
export function TakeOut({ article, root }: { article: Article; root: RefObject<HTMLElement | null> }) {
  const say = useSay();
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const text = root.current?.querySelector<HTMLElement>('.article-text');
    if (!text) return;
    const show = ({ target }: Event) => {
      const block = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
      if (block) setPlace({ part: Number(block.dataset['part']), top: block.offsetTop });
    };
    const hide = () => setPlace(null);
    const observer = new ResizeObserver(hide);
    observer.observe(text);
    text.addEventListener('pointerover', show);
    text.addEventListener('focusin', show);
    text.addEventListener('pointerleave', hide);
    return () => {
      observer.disconnect();
      text.removeEventListener('pointerover', show);
      text.removeEventListener('focusin', show);
      text.removeEventListener('pointerleave', hide);
    };
  }, [root]);
  if (!place || !article.blocks.some(({ part }) => part === place.part)) return null;
  return (
    <IconButton
      className="take-out"
      name={say('reader.take-out')}
      keys="Delete"
      icon={Scissors}
      tabIndex={-1}
      style={{ top: place.top }}
      onClick={() => void keepPart(place.part, false)}
    />
  );
}
