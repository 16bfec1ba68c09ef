import { type RefObject, useEffect } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import { noSelection, setSelectionReader, useSelection } from '../state/selection.ts';
import { selectedPieces } from './dom-selection.ts';
import { spanOf } from './span.ts';

/** Keeps the selection's span of canonical text while the analyst selects, with whatever means. */
export function useReadSelection(article: Article, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const read = () => {
      // A field has taken the selection (the comment on this very passage): what was selected still counts.
      if (!root.current || document.activeElement?.closest('.selection-bar')) return;
      const { span, outside } = spanOf(article, selectedPieces(root.current));
      const before = useSelection.getState();
      if (before.article === article.id && before.outside === outside && before.span?.join() === span?.join())
        return;
      useSelection.setState(span || outside ? { article: article.id, span, outside } : noSelection);
    };
    document.addEventListener('selectionchange', read);
    setSelectionReader(read);
    return () => {
      document.removeEventListener('selectionchange', read);
      setSelectionReader(null);
      useSelection.setState(noSelection);
    };
  }, [article, root]);
}
