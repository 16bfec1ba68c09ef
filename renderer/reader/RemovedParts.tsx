import type { Article } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { PutBackButton } from './PutBack.tsx';
import { removalsByReason } from './pieces.ts';

/** What was left out of the article, by reason; each part can be put back. */
export function RemovedParts({ removed }: Pick<Article, 'removed'>) {
  const say = useSay();
  if (removed.length === 0) return null;
  return (
    <details className="removed">
      <summary>{say('reader.removed', { count: removed.length })}</summary>
      {removalsByReason(removed).map(([reason, parts]) => (
        <section key={reason} aria-label={say(`removal.${reason}`)}>
          <h3>
            {say(`removal.${reason}`)} <span className="removed-count">{parts.length}</span>
          </h3>
          <ul>
            {parts.map(({ part, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several signs may have stood in one part
              <li key={`${part}-${index}`}>
                <span className="removed-text">{text}</span>
                <PutBackButton part={part} text={text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
