import type { Article } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { openDialog } from '../state/dialogs.ts';
import { isUncertain } from './encoding.ts';

/** Asks whether the original was read in the right encoding, where that is not certain. */
export function EncodingQuestion({ article }: { article: Article }) {
  const say = useSay();
  if (!isUncertain(article.encoding)) return null;
  return (
    <p className="article-notice">
      {say('encoding.question', { encoding: article.encoding })}{' '}
      <button type="button" className="link" onClick={() => openDialog('encodings')}>
        {say('encoding.look')}
      </button>
    </p>
  );
}
