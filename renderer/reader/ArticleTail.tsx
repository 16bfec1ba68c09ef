import type { Article } from '../../electron/contract/models.ts';
import { useSay } from '../locale/sentences.ts';
import { BlockText } from './BlockText.tsx';
import type { Mark } from './MarkedText.tsx';

/** What stands outside the canonical text: captions, related stories, and what import left out, each with its reason. */
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
  return (
    <footer className="article-tail">
      {captions.length > 0 && (
        <section className="captions" aria-label={say('reader.captions')} lang={article.language}>
          {captions.map(({ block, index }) => (
            <BlockText key={index} block={block} index={index} marks={marksOf(index)} />
          ))}
        </section>
      )}
      {related.length > 0 && (
        <details>
          <summary>{say('reader.related', { count: related.length })}</summary>
          <ul lang={article.language}>
            {related.map(({ block, index }) => (
              <li key={index} data-block={index}>
                {block.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {article.removed.length > 0 && (
        <details>
          <summary>{say('reader.removed', { count: article.removed.length })}</summary>
          <dl className="removed">
            {article.removed.map(({ reason, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <div key={index}>
                <dt>{say(`removal.${reason}`)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </footer>
  );
}
