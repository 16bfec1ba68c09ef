import type { Article } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { blockElements } from './BlockText.tsx';
import { PutBack } from './PutBack.tsx';
import { type Piece, piecesOf } from './pieces.ts';

/** All the text that was read, in its order, with what was left out greyed in its place. */
export function ReadParts({ article }: { article: Article }) {
  return (
    <div className="read-parts" lang={article.language}>
      {piecesOf(article).map((piece) => (
        <ReadPart key={piece.part} piece={piece} />
      ))}
    </div>
  );
}

function ReadPart({ piece }: { piece: Piece }) {
  const say = useSay();
  const { part, kind, text, removed, signs } = piece;
  if (removed !== null)
    return (
      <div className="left-out" data-part={part}>
        <del className="left-out-text">{text}</del>
        <PutBack part={part} reason={removed} text={text} />
      </div>
    );
  const Element = blockElements[kind];
  return (
    <div data-part={part}>
      <Element className={`block block-${kind}`}>{text}</Element>
      {signs.length > 0 && (
        <p className="left-out">
          <del className="left-out-text">{signs.join(' ')}</del>
          <span className="left-out-reason">{say('removal.noise-character')}</span>
        </p>
      )}
    </div>
  );
}
