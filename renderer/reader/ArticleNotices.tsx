import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article, ImportWarning } from '../../electron/contract/models/article.ts';
import { sayWhatItIs } from '../library/say-what-it-is.ts';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { openDetails } from '../state/details.ts';
import { openDialog } from '../state/dialogs.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { dismissWarning } from './dismiss-warning.ts';

/** What import warned of and nobody has settled yet, each with what can be done about it. */
export function ArticleNotices({ article }: { article: Article }) {
  const open = article.warnings.filter((warning) => !article.dismissed.includes(warning));
  if (open.length === 0) return null;
  return (
    <ul className="article-notices">
      {open.map((warning) => (
        <Notice key={warning} article={article} warning={warning} />
      ))}
    </ul>
  );
}

/** Sentences that say more in the reader than in a report. */
const inReader: Partial<Record<ImportWarning, SentenceKey>> = {
  'not-an-article': 'reader.not-article',
  'encoding-uncertain': 'encoding.question',
};

function Notice({ article, warning }: { article: Article; warning: ImportWarning }) {
  const say = useSay();
  const sentence = say(inReader[warning] ?? `warning.${warning}`, { encoding: article.encoding ?? '' });
  return (
    <li className="article-notice" data-warning={warning}>
      <span>
        {sentence} <Answer article={article} warning={warning} />
      </span>
      <IconButton
        name={say('warning.dismiss', { warning: sentence })}
        icon={X}
        onClick={() => void dismissWarning(article.id, warning)}
      />
    </li>
  );
}

function Answer({ article, warning }: { article: Article; warning: ImportWarning }): ReactNode {
  const say = useSay();
  const link = (label: SentenceKey, run: () => void) => (
    <button type="button" className="link" onClick={run}>
      {say(label)}
    </button>
  );
  switch (warning) {
    case 'not-an-article':
      return link('command.reader.article', () => void sayWhatItIs([article.id], 'article'));
    case 'encoding-uncertain':
    case 'replaced-characters':
      return article.encoding !== null && link('encoding.look', () => openDialog('encodings'));
    case 'no-date':
    case 'derived-title':
      return link('warning.correct', () => openDetails([article.id]));
    default:
      return null;
  }
}
