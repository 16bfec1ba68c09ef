import type { DocumentFacts } from '../contract/models/export.ts';

/**
 * Says in a printed PDF what Chromium cannot: author, subject, keywords, the note's own date in place of the clock's
 * (the same note gives the same bytes). Chromium's tags, bookmarks and links are left as they are.
 */
export async function finishPdf(pdf: Uint8Array, facts: DocumentFacts): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const madeAt = new Date(facts.madeAt);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author);
  document.setSubject(facts.subject);
  document.setKeywords(facts.keywords);
  document.setLanguage(facts.language);
  document.setCreator('Attaché');
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  return document.save({ useObjectStreams: false });
}
