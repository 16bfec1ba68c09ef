import type { QueryMistake } from '../../electron/contract/models/search.ts';
import { type SentenceKey, useSay } from '../locale/sentences.ts';

/** More sentences than these would be read by nobody. */
const mostTold = 2;

interface Props {
  /** What describes the box to a screen reader. */
  id: string;
  mistakes: readonly QueryMistake[];
}

/** Under the box, quietly: what is wrong with the query, in the order in which the box underlines it. */
export function QueryHints({ id, mistakes }: Props) {
  const say = useSay();
  return (
    <div id={id} className="query-hints">
      {mistakes.slice(0, mostTold).map(({ code, about, start }) => (
        <p key={`${code} ${start}`} className="search-mistake">
          {say(`query.${code}` as SentenceKey, { about })}
        </p>
      ))}
    </div>
  );
}
