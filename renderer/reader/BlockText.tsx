import type { Block } from '../../electron/contract/models/article.ts';
import { type Mark, MarkedText } from './MarkedText.tsx';

export const blockElements = {
  lead: 'p',
  heading: 'h2',
  paragraph: 'p',
  quote: 'blockquote',
  list: 'p',
  table: 'p',
  caption: 'p',
  related: 'p',
} as const;

/** One block of the article. Those of the canonical text take the focus, one at a time, for selecting by keyboard. */
export function BlockText({
  block,
  index,
  marks,
  current,
}: {
  block: Block;
  index: number;
  marks: readonly Mark[];
  current?: boolean;
}) {
  const Element = blockElements[block.kind];
  return (
    <Element
      className={`block block-${block.kind}`}
      data-block={index}
      {...(block.start === null ? {} : { tabIndex: current ? 0 : -1, 'data-part': block.part })}
      {...(current ? { 'data-region-focus': true } : {})}
    >
      <MarkedText text={block.text} marks={marks} />
    </Element>
  );
}
