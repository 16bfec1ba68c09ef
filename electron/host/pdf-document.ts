import type { RenderedDocument } from '../contract/models/export.ts';
import { writeBookmarkTitles } from './bookmark-titles.ts';
import { dropSoftHyphens } from './soft-hyphens.ts';

/** So many objects are read or written without giving way to other work: a few milliseconds; by default it waits every 50. */
export const objectsPerTick = 1_000;

/**
 * Says in a printed PDF what Chromium cannot: author, subject, keywords, the note's own date in place of the clock's
 * (the same note gives the same bytes). Hyphenated words are whole again in its text, and bookmarks are as the headings;
 * Chromium's tags and links are left as they are.
 */
export async function finishPdf(
  pdf: Uint8Array,
  { content, facts }: Pick<RenderedDocument, 'content' | 'facts'>,
): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: objectsPerTick });
  await dropSoftHyphens(document);
  await writeBookmarkTitles(document, content);
  const madeAt = new Date(facts.madeAt);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author);
  document.setSubject(facts.subject);
  document.setKeywords(facts.keywords);
  document.setLanguage(facts.language);
  document.setCreator('Attaché');
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  return document.save({ useObjectStreams: false, objectsPerTick });
}
