import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { tooltip } from '../ui/Tooltip.tsx';
import { rangeOf, select } from './dom-selection.ts';
import { lanesOf } from './lanes.ts';

interface Rule {
  clip: Clip;
  top: number;
  height: number;
  lane: number;
}

/** Rules keep this many px from one another, less when there are many of them. */
const laneWidth = 6;
const marginWidth = 24;

/** The rules in the margin beside the lines that are clipped, measured from what is drawn. One selects its passage. */
export function ClipRules({
  article,
  clips,
  root,
}: {
  article: Article;
  clips: readonly Clip[];
  root: RefObject<HTMLElement | null>;
}) {
  const say = useSay();
  const [rules, setRules] = useState<Rule[]>([]);
  useLayoutEffect(() => {
    const text = root.current?.querySelector<HTMLElement>('.article-text');
    if (!root.current || !text) return;
    const element = root.current;
    const measure = () => {
      const origin = text.getBoundingClientRect().top;
      const measured = clips
        .flatMap((clip) => {
          const lines = rangeOf(element, article.blocks, [clip.start, clip.end])?.getBoundingClientRect();
          return lines?.height ? [{ clip, top: lines.top - origin, height: lines.height }] : [];
        })
        .sort((a, b) => a.top - b.top || b.height - a.height);
      const lanes = lanesOf(measured);
      setRules(measured.map((rule, index) => ({ ...rule, lane: lanes[index] ?? 0 })));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    measure();
    return () => observer.disconnect();
  }, [article, clips, root]);
  const most = Math.max(1, ...rules.map(({ lane }) => lane + 1));
  const apart = Math.min(laneWidth, marginWidth / most);
  return rules.map(({ clip, top, height, lane }) => {
    const name = say('reader.clip-rule', { quote: clip.quote.slice(0, 60) });
    return (
      <button
        key={clip.id}
        type="button"
        className="clip-rule"
        data-colour={clip.colour}
        data-commented={clip.comment !== '' || undefined}
        tabIndex={-1}
        aria-label={clip.comment ? `${name} ${clip.comment}` : name}
        style={{ top, height, insetInlineStart: -18 - lane * apart, width: Math.max(4, apart) }}
        onClick={() => root.current && select(root.current, article.blocks, clip.start, clip.end)}
        {...(clip.comment ? tooltip(clip.comment.slice(0, 200)) : {})}
      />
    );
  });
}
