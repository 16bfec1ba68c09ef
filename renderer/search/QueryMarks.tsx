import { type RefObject, useEffect, useRef } from 'react';
import type { QueryMistake } from '../../electron/contract/models/search.ts';
import { runsOf } from '../ui/marked.ts';
import { mistakeSpan } from './mistake.ts';

interface Props {
  query: string;
  mistakes: readonly QueryMistake[];
  field: RefObject<HTMLInputElement | null>;
}

/** Underlines in the box itself where a query goes wrong: the same letters, unseen, behind the field. */
export function QueryMarks({ query, mistakes, field }: Props) {
  const letters = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current;
    const follow = () => {
      if (letters.current && input) letters.current.scrollLeft = input.scrollLeft;
    };
    follow();
    input?.addEventListener('scroll', follow);
    return () => input?.removeEventListener('scroll', follow);
  });
  if (mistakes.length === 0) return null;
  // A gap at the end is where something is missing.
  const text = `${query}\u2002`;
  return (
    <div ref={letters} className="query-marks" aria-hidden>
      {runsOf(
        text,
        mistakes.map((mistake) => mistakeSpan(query, mistake)),
      ).map((run) =>
        run.in.length > 0 ? <u key={run.start}>{run.text}</u> : <span key={run.start}>{run.text}</span>,
      )}
    </div>
  );
}
