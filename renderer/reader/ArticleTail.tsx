import type { Article, Block } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { showSimilar } from '../search/similar.ts';
import { tooltip } from '../ui/Tooltip.tsx';
import { BlockText } from './BlockText.tsx';
import { ByHand } from './ByHand.tsx';
import { keepPart } from './keep-part.ts';
import type { Mark } from './MarkedText.tsx';
import { RemovedParts } from './RemovedParts.tsx';

/** What stands outside the canonical text: captions, related stories, and what was left out, each with its reason. */
export function ArticleTail({
  article,
  marksOf,
}: {
  article: Article;
  marksOf: (block: number) => readonly Mark[];
}) {
  const say = useSay();
  const outside = (kind: 'caption' | 'related') =>
    article.blocks.flatMap((block, index) => (block.kind === kind ? { block, index } : []));
  const captions = outside('caption');
  const related = outside('related');
  const aside = ({ part, text }: Block) =>
    article.changed.includes(part) ? (
      <ByHand part={part} />
    ) : (
      <button
        type="button"
        className="link outside-take-out"
        aria-label={say('reader.take-out-text', { text: text.slice(0, 60) })}
        onClick={() => void keepPart(part, false)}
      >
        {say('reader.take-out')}
      </button>
    );
  return (
    <footer className="article-tail">
      {captions.length > 0 && (
        <section className="captions" aria-label={say('reader.captions')} lang={article.language}>
          {captions.map(({ block, index }) => (
            <div key={block.part} className="outside">
              <BlockText block={block} index={index} marks={marksOf(index)} />
              {aside(block)}
            </div>
          ))}
        </section>
      )}
      {related.length > 0 && (
        <details>
          <summary>{say('reader.related', { count: related.length })}</summary>
          <ul lang={article.language}>
            {related.map(({ block, index }) => (
              <li key={block.part} className="outside">
                <span data-block={index}>{block.text}</span>
                {aside(block)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <RemovedParts removed={article.removed} />
      <p className="article-similar">
        <button
          type="button"
          className="link"
          {...tooltip(say('command.search.similar'), 'm')}
          onClick={showSimilar}
        >
          {say('similar.more')}
        </button>
      </p>
    </footer>
  );
}
