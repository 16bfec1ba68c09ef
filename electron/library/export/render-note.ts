import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ArticleId, ClipId, ImageId } from '../../contract/ids.ts';
import type { Article } from '../../contract/models/article.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type {
  DocumentFacts,
  ExportFormat,
  ExportSettings,
  RenderedDocument,
} from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import { parseNoteState, withNoteSettings, withoutPrompts } from '../../contract/note-document.ts';
import { planAnnex } from './annex.ts';
import { annexesHtml } from './annexes/annexes-html.ts';
import type { StoredImage } from './block-html.ts';
import { evidenceOf } from './evidence.ts';
import { evidenceInHtml } from './evidence-in-html.ts';
import { exportWord } from './export-words.ts';
import { noteHtml } from './note-html.ts';
import { noteMarkdown } from './note-markdown.ts';
import { noteText } from './note-text.ts';

/** A note as a whole document; for a PDF, the HTML to print. Fails with `unreadable` when its state is not one. */
export async function renderNote(
  stored: Note,
  format: ExportFormat,
  settings: ExportSettings,
  readClip: (id: ClipId) => Clip | null,
  readImage: (id: ImageId) => StoredImage | null,
  readArticle: (id: ArticleId) => Article | null,
  css: string,
): Promise<Result<RenderedDocument>> {
  const parsed = parseNoteState(stored.state);
  if (!parsed) return fail('unreadable', stored.title);
  const { citationStyle } = settings;
  const note = citationStyle
    ? { ...stored, state: withNoteSettings(stored.state, { citationStyle }) }
    : stored;
  const document = withoutPrompts(parsed);
  const whole = { title: note.title, facts: documentFacts(note), evidence: null, imagesLeftOut: 0 };
  if (format === 'md') return ok({ ...whole, content: noteMarkdown(note, document, readClip) });
  if (format === 'txt') return ok({ ...whole, content: noteText(note, document, readClip, settings) });
  if (format === 'docx') {
    // Read only when it is wanted: a process that makes no Word document does not wait for what makes one.
    const { imagesLeftOut, noteWord } = await import('./word/note-word.ts');
    const bytes = await noteWord(note, document, readClip, readImage, settings);
    return ok({
      ...whole,
      content: Buffer.from(bytes).toString('base64'),
      imagesLeftOut: imagesLeftOut(document, readImage, settings),
    });
  }
  const cited = planAnnex(document, readClip, readArticle);
  const annex = settings.pack ? cited : null;
  const lists = annexesHtml(note, document, cited, settings);
  const forPrint = format === 'pdf';
  // Read only when it is wanted, as what makes a Word document.
  const words =
    forPrint && settings.alignment === 'justified' ? (await import('./hyphenate.ts')).hyphenate : undefined;
  const style = { css, settings, forPrint, ...(words && { hyphenate: words }) };
  const content = noteHtml(note, document, readClip, readImage, style, { articles: annex, lists });
  const evidence = evidenceOf(note, stored.state, document, readClip, readArticle, annex);
  return format === 'html'
    ? ok({ ...whole, content: evidenceInHtml(content, evidence) })
    : ok({ ...whole, content, evidence });
}

function documentFacts({ title, language, savedAt, details }: Note): DocumentFacts {
  return {
    title: title || exportWord('paper.untitled', language),
    author: details.author,
    reference: details.reference,
    date: details.date ?? savedAt.slice(0, 10),
    subject: details.event || details.reference,
    keywords: details.tags,
    language,
    madeAt: savedAt,
  };
}
