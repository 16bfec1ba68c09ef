import { ImageRun, Paragraph, TextRun } from 'docx';
import type { NoteNode } from '../../../contract/note-document.ts';
import { imageFacts } from '../../notes/image-size.ts';
import type { StoredImage } from '../block-html.ts';
import type { WordMeasures } from './word-measures.ts';
import { wordText } from './word-text.ts';

/** What Word shows; it does not know WebP. */
const kinds: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};
const pixelsPerTwip = 96 / 1440;
/** Of the height of the page between its margins, so that a caption has room. */
const highest = 0.8;

/** An image with its caption; one that is gone, or that Word cannot show, leaves its description. */
export function wordImage(
  { description, caption, width }: Extract<NoteNode, { type: 'image' }>,
  image: StoredImage | null,
  measures: WordMeasures,
): Paragraph[] {
  const run = image && imageRun(image, description, (measures.measure * width) / 100, measures);
  const shown = run ?? new TextRun(`[${wordText(description) || '…'}]`);
  return [
    new Paragraph({
      alignment: 'center',
      keepNext: caption !== '',
      spacing: { line: 240, lineRule: 'auto' },
      children: [shown],
    }),
    ...(caption ? [new Paragraph({ style: 'Caption', text: wordText(caption) })] : []),
  ];
}

/** Whether Word shows an image of this media type. */
export function isShownByWord(mediaType: string): boolean {
  return mediaType in kinds;
}

/** `width` in twips; null for what Word does not show. */
export function imageRun(
  { mediaType, bytes }: StoredImage,
  description: string,
  width: number,
  { height, margin }: WordMeasures,
): ImageRun | null {
  const type = kinds[mediaType];
  const facts = imageFacts(bytes);
  if (!type || !facts) return null;
  const across = width * pixelsPerTwip;
  const down = (height - 2 * margin) * highest * pixelsPerTwip;
  const scale = Math.min(across / facts.width, down / facts.height);
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(facts.width * scale), height: Math.round(facts.height * scale) },
    altText: { name: '', description: wordText(description) },
  });
}
