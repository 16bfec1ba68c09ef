import { existsSync, readFileSync } from 'node:fs';

/** A test collection: documents, questions, and which documents answer each. */
export interface Collection {
  name: string;
  documents: { id: string; title: string; text: string }[];
  queries: { id: string; text: string; relevant: ReadonlySet<string> }[];
}

const corpora = new URL('../../../../shared/corpora/', import.meta.url);

/** A collection of the shared corpora; null where it is absent. */
export function readCollection(name: 'cranfield' | 'cisi' | 'med'): Collection | null {
  return read(name, name, 'docs.jsonl', 'queries.jsonl', 'qrels.txt');
}

/** XQuAD's paragraphs and questions in a language; a question is answered by the one paragraph it was asked of. */
export function readXquad(language: 'en' | 'vi'): Collection | null {
  const collection = read(
    `xquad ${language}`,
    'xquad',
    `paras.${language}.jsonl`,
    `queries.${language}.jsonl`,
    `qrels.${language}.txt`,
  );
  // All paragraphs of a page have its English name.
  for (const document of collection?.documents ?? []) document.title = '';
  return collection;
}

function read(
  name: string,
  folder: string,
  documents: string,
  queries: string,
  judgements: string,
): Collection | null {
  const directory = new URL(`${folder}/`, corpora);
  if (!existsSync(directory)) return null;
  const lines = (file: string) =>
    readFileSync(new URL(file, directory), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  const relevant = new Map<string, Set<string>>();
  for (const line of lines(judgements)) {
    const [query = '', , document = '', relevance] = line.split(/\s+/);
    if (Number(relevance) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(document));
  }
  return {
    name,
    documents: lines(documents).map((line) => {
      const { id, title, text } = JSON.parse(line) as { id: string; title?: string; text: string };
      return { id, title: title ?? '', text };
    }),
    queries: lines(queries)
      .map((line) => JSON.parse(line) as { id: string; query: string })
      .map(({ id, query }) => ({ id, text: query, relevant: relevant.get(id) ?? new Set<string>() }))
      .filter((query) => query.relevant.size > 0),
  };
}
