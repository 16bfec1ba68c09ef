import mammoth from 'mammoth';
import type { OfficeFiles } from '../office/office-files.ts';
import { decodeXml } from '../xml/read-xml.ts';
import { storeZip } from '../zip/store-zip.ts';
import { withKnownMarkup } from './known-markup.ts';

/** An element of mammoth's document; which fields are there depends on `type`. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  value?: string;
  /** Of a run; null where its style names one. */
  font?: string | null;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  breakType?: string;
  checked?: boolean;
  altText?: string;
  noteType?: string;
  noteId?: string;
  body?: WordElement[];
}

export interface WordDocument extends WordElement {
  notes: { resolve: (reference: WordElement) => WordElement | null };
  comments: WordElement[];
}

/**
 * What mammoth makes of a document's files. They are handed over in an archive of ours: what mammoth opens was counted, and
 * there is no picture in it to decode. Throws on damaged files.
 */
export async function readWordDocument(files: OfficeFiles): Promise<WordDocument | null> {
  try {
    return await readFiles(files);
  } catch (error) {
    // It throws on lists of a style that is not there; without the numbering they are paragraphs.
    const unnumbered = new Map([...files].filter(([name]) => !name.endsWith('/numbering.xml')));
    if (unnumbered.size === files.size) throw error;
    return await readFiles(unnumbered);
  }
}

/** The files with text beside the page's furniture. */
const withText = /^word\/(?:document\d*|footnotes\d*|endnotes\d*|comments\d*)\.xml$/;

async function readFiles(files: OfficeFiles): Promise<WordDocument | null> {
  const buffer = storeZip(
    [...files].map(([name, bytes]) => ({
      name,
      bytes: withText.test(name) ? Buffer.from(withKnownMarkup(decodeXml(bytes))) : bytes,
    })),
  );
  let found: WordDocument | null = null;
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
      transformDocument: (document: WordDocument) => {
        found = document;
        return { ...document, children: [], comments: [] };
      },
    },
  );
  return found;
}
