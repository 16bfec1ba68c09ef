import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import { PutBack } from './PutBack.tsx';
import { piecesOf } from './pieces.ts';
import { placesIn } from './places-in.ts';

/** A text file letter for letter; what was left out of the article is greyed in its place. */
export function OriginalFile({ article, text }: { article: Article; text: string }) {
  const root = useRef<HTMLPreElement>(null);
  const runs = useMemo(() => runsOf(article, text), [article, text]);
  // A file may hold many articles: this one comes into sight. (The browser answers with a promise, which is no way to end.)
  useEffect(() => void root.current?.querySelector('[data-part]')?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <pre ref={root} lang={article.language}>
      {runs.map(({ start, words, piece }) =>
        piece === null ? (
          <Fragment key={start}>{words}</Fragment>
        ) : piece.removed === null ? (
          <span key={start} data-part={piece.part}>
            {words}
          </span>
        ) : (
          <span key={start} className="left-out" data-part={piece.part}>
            <del className="left-out-text">{words}</del>{' '}
            <PutBack part={piece.part} reason={piece.removed} text={piece.text} />
          </span>
        ),
      )}
    </pre>
  );
}

/** The file cut into what is a piece of the article, or was left out of it, and what is neither (blank lines, the title). */
function runsOf(article: Article, text: string) {
  const pieces = piecesOf(article);
  const places = placesIn(
    text,
    pieces.map((piece) => piece.text),
  );
  let from = 0;
  const runs = pieces.flatMap((piece, index) => {
    const [start, end] = places[index] ?? [from, from];
    const found = [
      { start: from, words: text.slice(from, start), piece: null },
      { start, words: text.slice(start, end), piece },
    ].filter(({ words }) => words !== '');
    from = end;
    return found;
  });
  return [...runs, { start: from, words: text.slice(from), piece: null }];
}
