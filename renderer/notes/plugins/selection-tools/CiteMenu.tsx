import { Quote } from 'lucide-react';
import { type Clip, wordsOf } from '../../../../electron/contract/models/clip.ts';
import { useSay } from '../../../locale/sentences.ts';
import { useClips } from '../../../state/clips.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { clipsAtHand } from '../../clips-at-hand.ts';
import { insertClipToWriteOn } from '../../insert-clip.ts';

/** More would not be read in a menu; the shelf under the text has them. */
const mostOffered = 8;
const longestWords = 44;

/** Cites a clip behind the selected words. */
export function CiteMenu() {
  const say = useSay();
  const all = useClips((state) => state.clips);
  const article = useNavigation((state) => state.article);
  const clips = clipsAtHand(all, article).slice(0, mostOffered);
  if (clips.length === 0) return null;
  return (
    <span className="note-tools">
      <Menu
        name={say('editor.cite')}
        icon={Quote}
        items={clips.map((clip) => ({
          id: clip.id,
          label: labelOf(clip),
          run: () => insertClipToWriteOn(clip, 'citation'),
        }))}
      />
    </span>
  );
}

/** The first words of a clip and where it is from, on one line. */
function labelOf(clip: Clip): string {
  const words = wordsOf(clip).replace(/\s+/g, ' ');
  const cut = words.length > longestWords ? `${words.slice(0, longestWords).replace(/\s\S*$/, '')}…` : words;
  const { agency, outlet } = clip.source;
  return [cut, agency ?? outlet].filter(Boolean).join(' · ');
}
