import { Info, Newspaper, X } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { useResults } from '../search/results.ts';
import { choose, useChosen } from '../state/chosen.ts';
import { openDetails } from '../state/details.ts';
import { openDialog } from '../state/dialogs.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { sayWhatItIs } from './say-what-it-is.ts';

/** What can be done with the articles that are chosen together. */
export function ChosenBar() {
  const say = useSay();
  const articles = useChosen((state) => state.articles);
  const apart = useResults((state) => state.filters.notArticle);
  return (
    <div className="chosen-bar" data-shown={articles.size > 0 || undefined}>
      <span role="status">{articles.size > 0 && say('list.chosen', { count: articles.size })}</span>
      {articles.size > 0 && (
        <>
          <Button
            kind="quiet"
            onClick={() => void sayWhatItIs([...articles], apart ? 'article' : 'no-article')}
          >
            {say(apart ? 'list.articles' : 'list.no-articles', { count: articles.size })}
          </Button>
          <IconButton name={say('details.open')} icon={Info} onClick={() => openDetails([...articles])} />
          <IconButton
            name={say('command.note.digest')}
            icon={Newspaper}
            onClick={() => openDialog('digest')}
          />
          <IconButton name={say('list.choose-none')} keys="Escape" icon={X} onClick={() => choose([])} />
        </>
      )}
    </div>
  );
}
