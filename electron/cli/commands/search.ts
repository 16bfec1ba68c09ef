import type { CallInput } from '../../contract/calls.ts';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Language } from '../../contract/models/language.ts';
import type { SearchAnswer, SearchSort } from '../../contract/models/search.ts';
import type { Say } from '../../host/terminal-locale.ts';
import { type Command, type CommandContext, type Outcome, text } from '../command.ts';
import { readText } from '../read-file.ts';
import { type BesideAnswer, searchBeside } from './search-beside.ts';

export const searchCommand: Command = {
  usage:
    'QUERY | --queries FILE [--limit N] [--language en|vi] [--from DATE] [--to DATE] [--sort relevance|date] [--literal]',
  needs: 0,
  takes: Number.POSITIVE_INFINITY,
  options: {
    queries: { type: 'string' },
    limit: { type: 'string' },
    language: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    sort: { type: 'string' },
    literal: { type: 'boolean' },
  },
  async run(context) {
    const file = text(context.options, 'queries');
    if (file !== undefined) return searchAll(context, file);
    if (context.args.length === 0)
      return fail('invalid-input', 'QUERY | --queries', context.say('cli.missing'));
    const found = await search(context, context.args.join(' '));
    if (!found.ok) return found;
    return ok({ json: found.value, lines: lines(found.value, context.say) });
  },
};

/** Answers each line of a file with one line of JSON, or, without --json, with the lines of a single search. */
async function searchAll(context: CommandContext, file: string): Promise<Result<Outcome>> {
  const queries = await readText(file);
  if (!queries.ok) return queries;
  let someFailed = false;
  for (const query of queries.value.split(/\r?\n/)) {
    if (!query.trim()) continue;
    const found = await search(context, query);
    if (!found.ok) someFailed = true;
    const answer = found.ok ? found.value : { query, error: found.failure };
    if (context.options['json']) context.print(JSON.stringify(answer));
    else for (const line of found.ok ? lines(found.value, context.say) : []) context.print(line);
  }
  return ok({ json: undefined, lines: [], someFailed });
}

/** Among articles, or, where the query says so, among clips or notes. */
async function search(context: CommandContext, query: string): Promise<Result<SearchAnswer | BesideAnswer>> {
  const input = question(context, query);
  return (
    (await searchBeside(context, query, input.limit ?? 50)) ?? (await context.ask('search.query', input))
  );
}

function question({ options }: CommandContext, query: string): CallInput<'search.query'> {
  const from = text(options, 'from');
  const to = text(options, 'to');
  const language = text(options, 'language');
  const sort = text(options, 'sort');
  return {
    query,
    limit: Number(text(options, 'limit') ?? 50),
    literal: options['literal'] === true,
    // The schema refuses another language or order; here they are only what was typed.
    ...(language === undefined ? {} : { language: language as Language }),
    ...(sort === undefined ? {} : { sort: sort as SearchSort }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function lines(answer: SearchAnswer | BesideAnswer, say: Say): string[] {
  const meant = answer.didYouMean?.query;
  return [
    ...(meant === undefined ? [] : [say(answer.forgiven ? 'cli.forgiven' : 'cli.did-you-mean', { meant })]),
    ...answer.mistakes.map(({ code, about, start }) =>
      say('cli.mistake', { at: start + 1, what: say(`query.${code}`, { about }) }),
    ),
    ...answer.hits.flatMap(({ id, publishedOn, title, snippets }) => [
      [id, publishedOn ?? '          ', title].join('  '),
      ...snippets.map((snippet) => `    ${snippet.text.replace(/\s+/g, ' ')}`),
    ]),
    say('cli.found', { count: answer.total }),
  ];
}
