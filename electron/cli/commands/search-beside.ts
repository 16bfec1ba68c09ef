import { ok, type Result } from '../../contract/failure.ts';
import type { ArticleId, ClipId, NoteId } from '../../contract/ids.ts';
import type { QueryMistake, Snippet } from '../../contract/models/search.ts';
import { parseQuery } from '../../library/search/query/query-parser.ts';
import type { CommandContext } from '../command.ts';

/** What was found among clips or notes, in the shape of articles that were found; a clip says of which article it is. */
export interface BesideAnswer {
  query: string;
  in: 'clips' | 'notes';
  total: number;
  elapsedMs: number;
  hits: {
    id: ClipId | NoteId;
    article?: ArticleId;
    title: string;
    language: string;
    publishedOn: string | null;
    score: number;
    snippets: Snippet[];
  }[];
  mistakes: QueryMistake[];
  didYouMean: null;
  forgiven: false;
}

/** Answers a query that looks among clips or notes; null when it looks among articles. */
export async function searchBeside(
  { ask }: CommandContext,
  query: string,
  limit: number,
): Promise<Result<BesideAnswer> | null> {
  const started = performance.now();
  const { filter, mistakes } = parseQuery(query, false);
  if (filter.in === 'articles') return null;
  const place = filter.in;
  const answer = (total: number, hits: BesideAnswer['hits']): Result<BesideAnswer> => {
    const elapsedMs = Math.round((performance.now() - started) * 10) / 10;
    return ok({ query, in: place, total, elapsedMs, hits, mistakes, didYouMean: null, forgiven: false });
  };
  if (place === 'clips') {
    const found = await ask('search.clips', { query, limit });
    if (!found.ok) return found;
    const hits = found.value.hits.map(({ clip: { id, article, source, quote }, marks }) => ({
      id,
      article,
      title: source.title,
      language: source.language,
      publishedOn: source.publishedOn,
      score: 0,
      snippets: [{ text: quote, marks }],
    }));
    return answer(found.value.total, hits);
  }
  const found = await ask('search.notes', { query, limit });
  if (!found.ok) return found;
  const hits = found.value.hits.map(({ note: { id, title, language }, snippet }) => ({
    id,
    title,
    language,
    publishedOn: null,
    score: 0,
    snippets: snippet ? [snippet] : [],
  }));
  return answer(found.value.total, hits);
}
