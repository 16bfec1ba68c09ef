import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { rangeOf } from './dom-selection.ts';

interface Rule {
  clip: Clip;
  top: number;
  height: number;
  /** Overlapping clips stand beside one another; 0 is nearest to the text. */
  lane: number;
}

/** The rules in the margin beside the lines that are clipped, measured from what is drawn. */
export function ClipRules({
  article,
  clips,
  root,
}: {
  article: Article;
  clips: readonly Clip[];
  root: RefObject<HTMLElement | null>;
}) {
  const [rules, setRules] = useState<Rule[]>([]);
  useLayoutEffect(() => {
    const text = root.current?.querySelector<HTMLElement>('.article-text');
    if (!root.current || !text) return;
    const element = root.current;
    const measure = () => {
      const origin = text.getBoundingClientRect().top;
      const measured: Rule[] = [];
      for (const clip of [...clips].sort((a, b) => a.start - b.start)) {
        const lines = rangeOf(element, article.blocks, [clip.start, clip.end])?.getBoundingClientRect();
        if (!lines?.height) continue;
        const top = lines.top - origin;
        const beside = measured.filter(
          (other) => other.top < top + lines.height && other.top + other.height > top,
        );
        const taken = new Set(beside.map(({ lane }) => lane));
        const lane = [0, 1, 2, 3].find((free) => !taken.has(free)) ?? 3;
        measured.push({ clip, top, height: lines.height, lane });
      }
      setRules(measured);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    measure();
    return () => observer.disconnect();
  }, [article, clips, root]);
  return rules.map(({ clip, top, height, lane }) => (
    <span
      key={clip.id}
      className="clip-rule"
      data-colour={clip.colour}
      aria-hidden
      style={{ top, height, insetInlineStart: -16 - lane * 5 }}
    />
  ));
}
