import { Document, Packer } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ClipId, ImageId } from '../../../contract/ids.ts';
import type { Clip } from '../../../contract/models/clip.ts';
import type { ExportSettings } from '../../../contract/models/export.ts';
import type { Note } from '../../../contract/models/note.ts';
import { type NoteDocument, noteSettings, walk } from '../../../contract/note-document.ts';
import type { StoredImage } from '../block-html.ts';
import { exportWord } from '../export-words.ts';
import { dayAlone, noteCitations } from '../sources.ts';
import { fixedPackage } from './fixed-package.ts';
import { type BlockContext, wordBlocks, wordContents } from './word-blocks.ts';
import { wordFront } from './word-front.ts';
import { isShownByWord } from './word-image.ts';
import { wordMeasures } from './word-measures.ts';
import { wordNumbering } from './word-numbering.ts';
import { wordPage } from './word-page.ts';
import { sourcesHeading, wordEndnotes, wordSources } from './word-sources.ts';
import { wordStyles } from './word-styles.ts';
import { wordText } from './word-text.ts';

/**
 * A note as a Word document (Office Open XML): its structure as styles, footnotes as footnotes, sources as a list or, in
 * that style, as endnotes, page numbers and contents as fields. The same note and settings give the same bytes.
 */
export async function noteWord(
  note: Note,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
  readImage: (id: ImageId) => StoredImage | null,
  settings: ExportSettings,
): Promise<Uint8Array> {
  const { details, language } = note;
  const citations = noteCitations(note, document, readClip);
  const endnotes =
    settings.sources && noteSettings(note.state).citationStyle === 'endnotes' && citations.entries.length > 0;
  const measures = wordMeasures(settings);
  const justified = settings.alignment === 'justified';
  const title = note.title || exportWord('paper.untitled', language);
  const date = dayAlone(details.date ?? note.savedAt.slice(0, 10), language);
  const letterhead = settings.letterhead && readImage(settings.letterhead);
  const context: BlockContext = {
    citations,
    cites: endnotes ? 'endnotes' : settings.sources ? 'list' : 'nothing',
    endnotesUsed: new Set(),
    language,
    measures,
    justified,
    readImage,
    lists: { count: 0 },
  };
  const ownContents = [...walk(document)].some((node) => node.type === 'table-of-contents');
  const children = [
    ...wordFront(note, title, date, settings, letterhead, measures),
    ...(settings.contents && !ownContents ? wordContents(language) : []),
    ...wordBlocks(document, context),
    // Endnotes stand behind everything else, so what is written over them is the last of the text.
    ...(endnotes ? [sourcesHeading(citations.heading)] : settings.sources ? wordSources(citations) : []),
  ];
  const word = new Document({
    title: wordText(title),
    subject: wordText(details.event || details.reference),
    creator: wordText(details.author),
    keywords: wordText(details.tags.join(', ')),
    lastModifiedBy: wordText(details.author),
    styles: wordStyles(language, settings.fontSize),
    numbering: wordNumbering(document),
    ...(justified && { hyphenation: { autoHyphenation: language !== 'vi' } }),
    evenAndOddHeaderAndFooters: true,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    ...(endnotes && { endnotes: wordEndnotes(citations) }),
    sections: [{ ...wordPage(note, title, date, settings, endnotes), children }],
  });
  return fixedPackage(await Packer.toBuffer(word), note.savedAt);
}

/** How many images of a note are not in its Word document, for Word does not show their kind. */
export function imagesLeftOut(
  document: NoteDocument,
  readImage: (id: ImageId) => StoredImage | null,
  { letterhead }: ExportSettings,
): number {
  const used = [...walk(document)].flatMap((node) => (node.type === 'image' ? [node.image] : []));
  const images = [...used, ...(letterhead ? [letterhead] : [])].map(readImage);
  return images.filter((image) => image && !isShownByWord(image.mediaType)).length;
}
