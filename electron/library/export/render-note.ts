import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ClipId, ImageId } from '../../contract/ids.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type {
  DocumentFacts,
  ExportFormat,
  ExportSettings,
  RenderedDocument,
} from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import { parseNoteState } from '../../contract/note-document.ts';
import type { StoredImage } from './block-html.ts';
import { exportWord } from './export-words.ts';
import { noteHtml } from './note-html.ts';
import { noteMarkdown } from './note-markdown.ts';

/** A note as a whole document; for a PDF, the HTML to print. Fails with `unreadable` when its state is not one. */
export function renderNote(
  note: Note,
  format: ExportFormat,
  settings: ExportSettings,
  readClip: (id: ClipId) => Clip | null,
  readImage: (id: ImageId) => StoredImage | null,
  css: string,
): Result<RenderedDocument> {
  const document = parseNoteState(note.state);
  if (!document) return fail('unreadable', note.title);
  const content =
    format === 'md'
      ? noteMarkdown(note, document, readClip)
      : noteHtml(note, document, readClip, readImage, { css, settings, forPrint: format === 'pdf' });
  return ok({ title: note.title, content, facts: documentFacts(note) });
}

function documentFacts({ title, language, savedAt, details }: Note): DocumentFacts {
  return {
    title: title || exportWord('paper.untitled', language),
    author: details.author,
    subject: details.event || details.reference,
    keywords: details.tags,
    language,
    madeAt: savedAt,
  };
}
