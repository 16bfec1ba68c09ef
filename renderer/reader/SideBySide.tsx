import { useRef } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import { CleanedArticle } from './CleanedArticle.tsx';
import { OriginalText } from './OriginalText.tsx';
import { useScrollTogether } from './use-scroll-together.ts';

/** The cleaned article and its original at the same place: beside one another, or one over the other where it is narrow. */
export function SideBySide({ article }: { article: Article }) {
  const root = useRef<HTMLDivElement>(null);
  useScrollTogether(root);
  return (
    <div ref={root} className="side-by-side">
      <CleanedArticle article={article} />
      <OriginalText article={article} />
    </div>
  );
}
