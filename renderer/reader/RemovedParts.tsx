import type { Article } from '../../electron/contract/models.ts';
import { useSay } from '../locale/sentences.ts';
import { keepPart } from './keep-part.ts';
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
                <button
                  type="button"
                  className="link"
                  aria-label={say('reader.put-back-text', { text: text.slice(0, 60) })}
                  onClick={() => void keepPart(part, true)}
                >
                  {say('reader.put-back')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
