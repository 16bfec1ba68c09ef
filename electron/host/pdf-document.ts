import type { RenderedDocument } from '../contract/models/export.ts';
import { writeBookmarkTitles } from './bookmark-titles.ts';
import { dictionaryOf, objectBytes, readObjects, writeObjects } from './pdf-objects.ts';
import { dateString, textString, writtenText } from './pdf-text.ts';
import { dropSoftHyphens } from './soft-hyphens.ts';

const producer = new RegExp(`/Producer ${writtenText.source}`);

/**
 * Says in a printed PDF what Chromium cannot: author, subject, keywords, the note's own date in place of the clock's
 * (the same note gives the same bytes). Hyphenated words are whole again in its text, and bookmarks are as the headings;
 * Chromium's language, tags and links are left as they are, and every byte in which nothing is to be said.
 */
export async function finishPdf(
  printed: Uint8Array,
  { content, facts }: Pick<RenderedDocument, 'content' | 'facts'>,
): Promise<Uint8Array> {
  const pdf = readObjects(printed);
  await dropSoftHyphens(pdf);
  writeBookmarkTitles(pdf, content);
  const madeAt = dateString(new Date(facts.madeAt));
  const said = {
    Title: facts.title,
    Author: facts.author,
    Subject: facts.subject,
    Keywords: facts.keywords.join(', '),
    Creator: 'Attaché',
  };
  const entries = [
    ...Object.entries(said).flatMap(([name, text]) => (text ? [`/${name} ${textString(text)}`] : [])),
    ...(producer.exec(dictionaryOf(pdf.objects.get(pdf.info))) ?? []),
    `/CreationDate ${madeAt}`,
    `/ModDate ${madeAt}`,
  ];
  pdf.objects.set(pdf.info, objectBytes(pdf.info, `<<${entries.join('\n')}>>`));
  return writeObjects(pdf);
}
