import type { Suggestion } from '../../electron/contract/models/search.ts';
import { runsOf } from '../ui/marked.ts';

/** A suggested query, with what is different in it in bold. */
export function Suggested({ suggestion: { query, marks } }: { suggestion: Suggestion }) {
  return runsOf(query, marks).map((run) =>
    run.in.length > 0 ? <strong key={run.start}>{run.text}</strong> : <span key={run.start}>{run.text}</span>,
  );
}
