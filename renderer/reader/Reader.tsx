import { useEffect } from 'react';
import { useSay } from '../locale/sentences.ts';
import { useNavigation } from '../state/navigation.ts';
import { CleanedArticle } from './CleanedArticle.tsx';
import { OriginalText } from './OriginalText.tsx';
import { useOpenArticle, watchOpenArticle } from './open-article.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderEmpty } from './ReaderEmpty.tsx';
import { SideBySide } from './SideBySide.tsx';
import './reader.css';
import './reader-bar.css';
import './article.css';
import './clip-marks.css';
import './article-tail.css';
import './take-out.css';
import './original.css';

/** The second column: what an article says. */
export function Reader() {
  const say = useSay();
  const article = useOpenArticle((state) => state.article);
  const wanted = useNavigation((state) => state.article);
  const view = useNavigation((state) => state.view);
  useEffect(watchOpenArticle, []);
  return (
    <main className="reader" data-region="reader" tabIndex={-1} aria-label={say('columns.reader')}>
      {!article && <h1 className="unseen">{say('columns.reader')}</h1>}
      <ReaderBar article={article} />
      {article && view === 'original' && <OriginalText key={article.id} article={article} />}
      {article && view === 'cleaned' && <CleanedArticle key={article.id} article={article} />}
      {article && view === 'both' && <SideBySide key={article.id} article={article} />}
      {!article && !wanted && <ReaderEmpty />}
    </main>
  );
}
