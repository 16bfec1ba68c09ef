import type { Article } from '../../electron/contract/models/article.ts';
import { ArticleAddress } from './ArticleAddress.tsx';
import { ArticleFacts } from './ArticleFacts.tsx';
import { ArticleNotices } from './ArticleNotices.tsx';
import { type Mark, MarkedText } from './MarkedText.tsx';
import { Reprints } from './Reprints.tsx';
import './article-head.css';

/** Title, what identifies the article and where that is known from, and what is to be known before one quotes it. */
export function ArticleHead({ article, marks }: { article: Article; marks: readonly Mark[] }) {
  return (
    <header className="article-head">
      <h1 data-block="title" lang={article.language}>
        <MarkedText text={article.title} marks={marks} />
      </h1>
      <ArticleFacts article={article} />
      {article.address !== null && <ArticleAddress address={article.address} />}
      <ArticleNotices article={article} />
      {article.reprints > 0 && <Reprints article={article} />}
    </header>
  );
}
