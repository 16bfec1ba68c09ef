import type { Span } from '../../electron/contract/models/span.ts';
import { runsOf } from '../ui/marked.ts';

/** A hit or a clip in a text. `hit`: its number in the article, from 0. */
export type Mark =
  | { span: Span; hit: number; current: boolean }
  | { span: Span; clip: string; colour: number; current: boolean };

/** A text with its hits and clips. They may overlap: tints lie over one another, a hit lies on top. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return runsOf(
    text,
    marks.map((mark) => mark.span),
  ).map((run) => {
    let content = <span key={run.start}>{run.text}</span>;
    for (const mark of run.in
      .flatMap((index) => marks[index] ?? [])
      .sort((a, b) => ('hit' in a ? 0 : 1) - ('hit' in b ? 0 : 1))) {
      content =
        'hit' in mark ? (
          <mark key={run.start} data-hit={mark.hit} data-current={mark.current || undefined}>
            {content}
          </mark>
        ) : (
          <span
            key={run.start}
            className="clipped"
            data-clip={mark.clip}
            data-colour={mark.colour}
            data-current={mark.current || undefined}
          >
            {content}
          </span>
        );
    }
    return content;
  });
}
