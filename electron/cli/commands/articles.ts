import { fail, ok } from '../../contract/failure.ts';
import { ArticleId } from '../../contract/ids.ts';
import { type Command, text } from '../command.ts';

export const articlesCommand: Command = {
  usage: '[--limit N]',
  needs: 0,
  options: { limit: { type: 'string' } },
  async run({ options, ask, say }) {
    const limit = Number(text(options, 'limit') ?? 10_000);
    const listed = await ask('articles.list', { limit });
    if (!listed.ok) return listed;
    const lines = listed.value.articles.map(({ id, publishedOn, language, title, notArticle }) =>
      [
        id,
        (publishedOn ?? '').padEnd(10),
        language,
        notArticle ? `${title} (${say('cli.not-an-article')})` : title,
      ].join('  '),
    );
    return ok({ json: listed.value, lines });
  },
};

export const articleCommand: Command = {
  usage: 'ID',
  needs: 1,
  async run({ args: [given = ''], ask }) {
    const id = ArticleId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const article = await ask('articles.get', { id: id.data });
    if (!article.ok) return article;
    const { title, agency, outlet, place, publishedOn, text: words } = article.value;
    const about = [agency, outlet, place, publishedOn].filter((part) => part !== null).join(' · ');
    return ok({ json: article.value, lines: [title, about, '', words] });
  },
};
