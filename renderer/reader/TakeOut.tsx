import { Scissors } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { keepPart } from './keep-part.ts';

/** A quiet button in the margin of the block that the pointer or the keyboard is at. Its key is Delete, on the block. */
export function TakeOut({ article, root }: { article: Article; root: RefObject<HTMLElement | null> }) {
  const say = useSay();
  const [part, setPart] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const shown = part !== null && article.blocks.some((block) => block.part === part);

  useEffect(() => {
    const text = root.current?.querySelector<HTMLElement>('.article-text');
    if (!text) return;
    const show = ({ target }: Event) => {
      const block = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
      if (block) setPart(Number(block.dataset['part']));
    };
    text.addEventListener('pointerover', show);
    text.addEventListener('focusin', show);
    return () => {
      text.removeEventListener('pointerover', show);
      text.removeEventListener('focusin', show);
    };
  }, [root]);

  // Lines break anew in another width or size, and blocks above may come and go.
  useLayoutEffect(() => {
    const text = root.current?.querySelector<HTMLElement>('.article-text');
    if (!shown || !text) return;
    const put = () => {
      const block = text.querySelector<HTMLElement>(`[data-part="${part}"]`);
      if (block && place.current) place.current.style.top = `${block.offsetTop}px`;
    };
    put();
    const observer = new ResizeObserver(put);
    observer.observe(text);
    return () => observer.disconnect();
  }, [shown, part, root]);

  if (!shown) return null;
  return (
    <div ref={place} className="take-out">
      <IconButton
        name={say('reader.take-out')}
        keys="Delete"
        icon={Scissors}
        tabIndex={-1}
        onClick={() => void keepPart(part, false)}
      />
    </div>
  );
}
