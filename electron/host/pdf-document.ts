import type { DocumentFacts } from '../contract/models/export.ts';

/** A file inside a PDF. `description` is for who opens the list of attachments. */
export interface PdfAttachment {
  name: string;
  mediaType: string;
  description: string;
  bytes: Uint8Array;
}

/**
 * Says in a printed PDF what Chromium cannot: author, subject, keywords, the note's own date in place of the clock's
 * (the same note gives the same bytes), files inside it. Chromium's tags, bookmarks and links are left as they are.
 */
export async function finishPdf(
  pdf: Uint8Array,
  facts: DocumentFacts,
  attachments: readonly PdfAttachment[] = [],
): Promise<Uint8Array> {
  const { AFRelationship, PDFDocument } = await import('@cantoo/pdf-lib');
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
  for (const { name, mediaType, description, bytes } of attachments)
    await document.attach(bytes, name, {
      mimeType: mediaType,
      description,
      creationDate: madeAt,
      modificationDate: madeAt,
      afRelationship: AFRelationship.Data,
    });
  return document.save({ useObjectStreams: false });
}
