import { fail, ok, type Result } from '../../contract/failure.ts';
import { ArticleId } from '../../contract/ids.ts';
import type { DigestGroup } from '../../contract/models/note.ts';
import { type Command, type CommandContext, languageOf, text } from '../command.ts';
import { noteOutcome } from './note.ts';

const most = 200;

export const noteDigestCommand: Command = {
  usage:
    '--query Q | --saved NAME | --articles ID… [--title T] [--group agency|topic|date|none] [--language en|vi]',
  needs: 0,
  takes: Number.POSITIVE_INFINITY,
  writes: true,
  options: {
    query: { type: 'string' },
    saved: { type: 'string' },
    articles: { type: 'boolean' },
    title: { type: 'string' },
    group: { type: 'string' },
    language: { type: 'string' },
  },
  async run(context) {
    const { options, ask, say } = context;
    const articles = await articlesFor(context);
    if (!articles.ok) return articles;
    if (articles.value.length === 0)
      return fail('not-found', text(options, 'query') ?? text(options, 'saved'));
    const digest = await ask('notes.digest', {
      articles: articles.value,
      title: text(options, 'title') ?? say('digest.title'),
      language: languageOf(options),
      group: (text(options, 'group') ?? 'agency') as DigestGroup,
    });
    if (!digest.ok) return digest;
    const { note, clipsMade } = digest.value;
    const { json, lines } = noteOutcome(note);
    return ok({
      json: { ...json, articles: digest.value.articles, clipsMade },
      lines: [...lines, say('digest.made', { count: clipsMade, articles: digest.value.articles })],
    });
  },
};

/** The articles that are named, or those that a search finds: one of each story, at most 200. */
async function articlesFor({ args, options, ask, say }: CommandContext): Promise<Result<ArticleId[]>> {
  const [query, saved] = [text(options, 'query'), text(options, 'saved')];
  if ([query, saved, options['articles']].filter(Boolean).length !== 1)
    return fail('invalid-input', '--query | --saved | --articles', say('cli.one-of'));
  if (options['articles']) {
    const ids = args.map((given) => ArticleId.safeParse(given));
    const wrong = ids.findIndex(({ success }) => !success);
    if (wrong >= 0 || ids.length > most) return fail('not-found', args[wrong] ?? String(ids.length));
    return ok(ids.flatMap(({ data }) => data ?? []));
  }
  const searches = saved === undefined ? null : await ask('search.saved', {});
  if (searches && !searches.ok) return searches;
  const kept = searches?.value.saved.find(({ name }) => name === saved);
  if (saved !== undefined && !kept) return fail('not-found', saved);
  const words = kept?.query ?? query ?? '';
  const wanted = { ...kept?.filter, limit: most, foldReprints: true };
  const found = words.trim()
    ? await ask('search.query', { ...wanted, query: words, sort: kept?.sort ?? 'relevance', literal: true })
    : await ask('articles.list', wanted);
  if (!found.ok) return found;
  return ok(('hits' in found.value ? found.value.hits : found.value.articles).map(({ id }) => id));
}
