import type { QueryMistake } from '../../electron/contract/models/search.ts';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { searchLiterally, useResults } from './results.ts';
import { Suggested } from './Suggested.tsx';
import { takeSuggestion } from './suggestion.ts';

/** More sentences than these would be read by nobody. */
const mostTold = 2;

interface Props {
  /** What describes the box to a screen reader. */
  id: string;
  query: string;
  mistakes: readonly QueryMistake[];
}

/**
 * Under the box, quietly: what is wrong with the query, in the order in which the box underlines it, and what was
 * perhaps meant. Where only that finds anything, it is what is shown, with a way back to what was typed.
 */
export function QueryHints({ id, query, mistakes }: Props) {
  const say = useSay();
  const answered = useResults((state) => state.query);
  const suggestion = useResults((state) => state.didYouMean);
  const forgiven = useResults((state) => state.meant !== state.query);
  const shown = answered === query ? suggestion : null;
  return (
    <div id={id} className="query-hints">
      {mistakes.slice(0, mostTold).map(({ code, about, start }) => (
        <p key={`${code} ${start}`} className="search-mistake">
          {say(`query.${code}` as SentenceKey, { about })}
        </p>
      ))}
      {shown && !forgiven && (
        <p className="search-suggestion">
          {say('search.did-you-mean')}{' '}
          <button type="button" className="link" onClick={takeSuggestion}>
            <Suggested suggestion={shown} />
          </button>
        </p>
      )}
      {shown && forgiven && (
        <p className="search-suggestion">
          {say('search.forgiven')}{' '}
          <button type="button" className="link" onClick={takeSuggestion}>
            <Suggested suggestion={shown} />
          </button>{' '}
          <button type="button" className="link search-literal" onClick={searchLiterally}>
            {say('search.literally')}
          </button>
        </p>
      )}
    </div>
  );
}
