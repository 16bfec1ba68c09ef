import { fail, ok } from '../../contract/failure.ts';
import { ArticleId } from '../../contract/ids.ts';
import { type Command, text, texts } from '../command.ts';

export const clipCommand: Command = {
  usage: 'ID --quote TEXT [--comment T] [--tag T]…',
  needs: 1,
  writes: true,
  options: {
    quote: { type: 'string' },
    comment: { type: 'string' },
    tag: { type: 'string', multiple: true },
  },
  async run({ args: [given = ''], options, ask }) {
    const article = ArticleId.safeParse(given);
    if (!article.success) return fail('not-found', given);
    const clip = await ask('clips.quote', {
      article: article.data,
      quote: text(options, 'quote') ?? '',
      comment: text(options, 'comment') ?? '',
      tags: texts(options, 'tag'),
    });
    if (!clip.ok) return clip;
    const { id, start, end, quote } = clip.value;
    return ok({ json: clip.value, lines: [`${id}  ${start}–${end}  ${quote}`] });
  },
};

export const clipsCommand: Command = {
  usage: '',
  needs: 0,
  async run({ ask }) {
    const listed = await ask('clips.list', {});
    if (!listed.ok) return listed;
    return ok({
      json: listed.value,
      lines: listed.value.clips.map(({ id, quote, source }) => `${id}  “${quote}”  ${source.title}`),
    });
  },
};
