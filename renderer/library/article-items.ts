import { BookOpenText, Columns2, Files, Info, Newspaper, Quote } from 'lucide-react';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { Say } from '../locale/sentences.ts';
import type { Row } from '../search/fetch-page.ts';
import { useResults } from '../search/results.ts';
import { listSimilar } from '../search/similar.ts';
import { openDetails } from '../state/details.ts';
import { navigate } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import type { MenuItem } from '../ui/MenuPanel.tsx';
import { copySources } from './copy-sources.ts';
import { sayWhatItIs } from './say-what-it-is.ts';

/** What is done with an article of the list by right click: with all that are chosen where it is one of them. */
export function articleItems(
  { id }: Row,
  chosen: ReadonlySet<ArticleId>,
  say: Say,
  onOpen: () => void,
): MenuItem[] {
  const several = chosen.has(id) ? [...chosen] : [id];
  const apart = useResults.getState().filters.notArticle;
  return [
    { label: say('article.open'), icon: BookOpenText, keys: 'Enter', run: onOpen },
    {
      label: say('article.open-both'),
      icon: Columns2,
      run: () => {
        navigate({ article: id, clip: null, view: 'both' });
        focusRegion('reader');
      },
    },
    { label: say('command.search.similar'), icon: Files, run: () => listSimilar(id) },
    { label: say('article.copy-source'), icon: Quote, apart: true, run: () => void copySources(several) },
    { label: say('details.open'), icon: Info, run: () => openDetails(several) },
    {
      label: say(apart ? 'list.articles' : 'list.no-articles', { count: several.length }),
      icon: Newspaper,
      run: () => void sayWhatItIs(several, apart ? 'article' : 'no-article'),
    },
  ];
}
