import { fail, ok } from '../../contract/failure.ts';
import { ArticleId } from '../../contract/ids.ts';
import { type CorrectableField, correctableTexts } from '../../contract/models/article.ts';
import { type Command, text } from '../command.ts';

/** The options that correct a field; an empty value empties it. */
const optionOf: Readonly<Record<CorrectableField, string>> = {
  title: 'title',
  language: 'language',
  agency: 'agency',
  outlet: 'outlet',
  place: 'place',
  byline: 'byline',
  publishedOn: 'date',
  address: 'address',
  notArticle: 'article',
};

/** Corrects fields of articles by hand, the same way for all that are named. */
export const correctCommand: Command = {
  usage:
    'ID… [--title T] [--date DATE] [--agency A] [--outlet O] [--place P] [--byline B] [--language L] [--address URL] [--article yes|no]',
  needs: 1,
  takes: Number.POSITIVE_INFINITY,
  optionOf,
  writes: true,
  options: Object.fromEntries(Object.values(optionOf).map((name) => [name, { type: 'string' as const }])),
  async run({ args, options, say, ask }) {
    const ids: ArticleId[] = [];
    for (const given of args) {
      const id = ArticleId.safeParse(given);
      if (!id.success) return fail('not-found', given);
      ids.push(id.data);
    }
    const isArticle = text(options, optionOf.notArticle);
    if (isArticle !== undefined && isArticle !== 'yes' && isArticle !== 'no')
      return fail('invalid-input', '--article', isArticle);
    const texts = correctableTexts.flatMap((field) => {
      const value = text(options, optionOf[field]);
      return value === undefined ? [] : [[field, value === '' ? null : value] as const];
    });
    const fields = {
      ...Object.fromEntries(texts),
      ...(isArticle === undefined ? {} : { notArticle: isArticle === 'no' }),
    };
    if (Object.keys(fields).length === 0)
      return fail(
        'invalid-input',
        Object.values(optionOf)
          .map((name) => `--${name}`)
          .join(' | '),
        say('cli.missing'),
      );
    // The library checks each value with the call's schema.
    const corrected = await ask('articles.correct', { ids, fields });
    if (!corrected.ok) return corrected;
    const { corrected: count } = corrected.value;
    return ok({
      json: { corrected: count },
      lines: [say('cli.corrected', { count })],
      someFailed: count < new Set(ids).size,
    });
  },
};
