import { Fragment, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { useClips } from '../state/clips.ts';
import { useSelection } from '../state/selection.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleTail } from './ArticleTail.tsx';
import { BlockText } from './BlockText.tsx';
import { ByHand } from './ByHand.tsx';
import { ClipRules } from './ClipRules.tsx';
import { select } from './dom-selection.ts';
import type { Mark } from './MarkedText.tsx';
import { OrphanNotice } from './OrphanNotice.tsx';
import { useOpenArticle } from './open-article.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { partIn, placeOf } from './span.ts';
import { TakeOut } from './TakeOut.tsx';
import { useKeyboardSelection } from './use-keyboard-selection.ts';
import { useReadSelection } from './use-read-selection.ts';

/** The article as import has cleaned it, with its hits and clips, to be read and clipped. */
export function CleanedArticle({ article }: { article: Article }) {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const hits = useOpenArticle((state) => state.hits);
  const hit = useOpenArticle((state) => state.hit);
  const shown = useOpenArticle((state) => state.clip);
  const kept = useClips((state) => state.clips);
  const clips = useMemo(() => {
    const own = kept.filter((clip) => clip.article === article.id && !clip.orphaned);
    const extra = shown?.article === article.id && !shown.orphaned && !own.some(({ id }) => id === shown.id);
    return extra ? [...own, shown] : own;
  }, [kept, shown, article.id]);

  useReadSelection(article, root);
  const { block: current, goTo, ...keyboard } = useKeyboardSelection(article, root);

  // Drawing marks cuts text nodes in two, and with them the selection, which is put back as it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is these that draw marks
  useLayoutEffect(() => {
    const { span, article: selected } = useSelection.getState();
    const inText = root.current?.contains(getSelection()?.anchorNode ?? null);
    if (span && selected === article.id && root.current && inText)
      select(root.current, article.blocks, ...span);
  }, [clips, hits, hit]);

  useEffect(() => {
    const at = hits[hit];
    if (!at) return;
    if (at.block !== 'title') goTo(at.block);
    root.current?.querySelector(`[data-hit="${hit}"]`)?.scrollIntoView({ block: 'center' });
  }, [hit, hits, goTo]);
  // A part put back or taken out makes another article, and must not lead back to the clip.
  const landed = useRef<Clip | null>(null);
  useEffect(() => {
    if (shown?.article !== article.id || landed.current === shown) return;
    landed.current = shown;
    goTo(placeOf(article.blocks, shown.start, 'start')?.block ?? -1);
    root.current?.querySelector(`[data-clip="${shown.id}"]`)?.scrollIntoView({ block: 'center' });
  }, [shown, article, goTo]);

  const marksOf = (block: number | 'title'): Mark[] => [
    ...hits.flatMap(({ block: at, spans }, index) =>
      at === block ? spans.map((span) => ({ span, hit: index, current: index === hit })) : [],
    ),
    ...(block === 'title' ? [] : clips.flatMap((clip) => markOf(clip, block))),
  ];
  function markOf(clip: Clip, block: number): Mark[] {
    const part = article.blocks[block] && partIn(article.blocks[block], [clip.start, clip.end]);
    return part ? [{ span: part, clip: clip.id, colour: clip.colour, current: clip.id === shown?.id }] : [];
  }

  return (
    <div ref={scroller} className="reader-scroll">
      <article ref={root} className="article" {...keyboard}>
        <ArticleHead article={article} marks={marksOf('title')} />
        <OrphanNotice article={article.id} />
        <div className="article-text" lang={article.language}>
          {article.blocks.map((block, index) =>
            block.start === null ? null : (
              <Fragment key={block.part}>
                <BlockText block={block} index={index} marks={marksOf(index)} current={index === current} />
                {article.changed.includes(block.part) && <ByHand part={block.part} />}
              </Fragment>
            ),
          )}
          <TakeOut article={article} root={root} />
          <ClipRules article={article} clips={clips} root={root} />
        </div>
        <SelectionBar article={article} scroller={scroller} root={root} />
        <ArticleTail article={article} marksOf={marksOf} />
      </article>
    </div>
  );
}
