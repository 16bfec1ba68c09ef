import type { ArticleId } from '../../electron/contract/ids.ts';
import { openClipDialog } from '../clips/clip-dialogs.ts';
import { useSay } from '../locale/sentences.ts';
import { useClips } from '../state/clips.ts';

/** Says that clips of the article have lost their place, and leads to the first on which nothing is decided. */
export function OrphanNotice({ article }: { article: ArticleId }) {
  const say = useSay();
  const clips = useClips((state) => state.clips);
  const orphans = clips.filter((clip) => clip.article === article && clip.orphaned && !clip.anchored.left);
  const [first] = orphans;
  if (!first) return null;
  return (
    <ul className="article-notices orphan-notice">
      <li className="article-notice">
        <span>
          {say('reader.orphans', { count: orphans.length })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => openClipDialog({ kind: 'orphan', clip: first })}
          >
            {say('clips.decide')}
          </button>
        </span>
      </li>
    </ul>
  );
}
