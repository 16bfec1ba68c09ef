import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../contract/failure.ts';
import { ArticleId } from '../../contract/ids.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { type Command, type CommandContext, type Outcome, text, texts } from '../command.ts';
import { readText } from '../read-file.ts';

export const clipCommand: Command = {
  usage: 'ID --quote TEXT [--comment T] [--tag T]…',
  needs: 1,
  requires: ['quote'],
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
  usage: '[--bin] [--export FILE] [--import FILE] [--check FILE]',
  needs: 0,
  options: {
    bin: { type: 'boolean' },
    export: { type: 'string' },
    import: { type: 'string' },
    check: { type: 'string' },
  },
  async run(context) {
    const { options, ask } = context;
    const to = text(options, 'export');
    const from = text(options, 'import');
    const checked = text(options, 'check');
    if ([to, from, checked].filter((file) => file !== undefined).length > 1)
      return fail('invalid-input', '--export | --import | --check', context.say('cli.one-of'));
    if (checked !== undefined) return checkAnnotations(context, checked);
    if (to !== undefined) return exportClips(context, to);
    if (from !== undefined) return importClips(context, from);
    const listed = await ask('clips.list', { binned: options['bin'] === true });
    if (!listed.ok) return listed;
    return ok({
      json: listed.value,
      lines: listed.value.clips.map(
        ({ id, quote, source, orphaned }) => `${id}  ${orphaned ? '? ' : ''}“${quote}”  ${source.title}`,
      ),
    });
  },
};

/** Writes every clip as a Web Annotation. */
async function exportClips({ ask, say }: CommandContext, to: string): Promise<Result<Outcome>> {
  const file = resolve(to);
  const [rendered, listed] = [await ask('clips.render', {}), await ask('clips.list', {})];
  if (!rendered.ok) return rendered;
  if (!listed.ok) return listed;
  const bytes = new TextEncoder().encode(rendered.value.content);
  const written = await writeWhole(file, bytes);
  if (!written.ok) return written;
  const { total } = listed.value;
  return ok({
    json: { path: file, bytes: bytes.byteLength, total },
    lines: [say('cli.clips-exported', { count: total, path: file })],
  });
}

/** Makes clips of Web Annotations, and says of each that became none why. */
async function importClips({ ask, say }: CommandContext, file: string): Promise<Result<Outcome>> {
  const content = await readText(file);
  if (!content.ok) return content;
  const imported = await ask('clips.import', { content: content.value });
  if (!imported.ok) return imported;
  const { total, imported: made, known, unanchored, failed } = imported.value;
  const refused = [...failed, ...unanchored].flatMap(({ index, id, reason, mistakes }) => [
    `${id ?? `#${index + 1}`}  ${say(`annotation-refused.${reason}`)}`,
    ...mistakes.map(({ code, path }) => `    ${path}: ${say(`annotation.${code}`)}`),
  ]);
  return ok({
    json: { path: file, total, imported: made, known, unanchored, failed },
    lines: [
      say('cli.clips-imported', {
        imported: made.length,
        known: known.length,
        failed: failed.length + unanchored.length,
      }),
      ...refused,
    ],
    someFailed: failed.length + unanchored.length > 0,
  });
}

/** Says whether a file is a valid Web Annotation, page or collection; nothing is imported. */
async function checkAnnotations({ ask, say }: CommandContext, file: string): Promise<Result<Outcome>> {
  const content = await readText(file);
  if (!content.ok) return content;
  const checked = await ask('clips.check-annotations', { content: content.value });
  if (!checked.ok) return checked;
  const { valid, mistakes } = checked.value;
  return ok({
    json: { path: file, valid, mistakes },
    lines: valid
      ? [say('annotation.valid')]
      : mistakes.map(({ code, path }) => `${path || file}: ${say(`annotation.${code}`)}`),
    someFailed: !valid,
  });
}
