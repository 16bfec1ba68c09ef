import type { Snippet as SnippetText } from '../../electron/contract/models/search.ts';
import { runsOf } from '../ui/marked.ts';

/** A snippet with the words of the query marked. */
export function Snippet({ text, marks }: SnippetText) {
  return runsOf(text, marks).map((run) =>
    run.in.length > 0 ? <mark key={run.start}>{run.text}</mark> : <span key={run.start}>{run.text}</span>,
  );
}
