import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ImportWarning, Part } from '../../contract/models/article.ts';
import { statedByProperties } from '../office/document-properties.ts';
import { type OfficeFiles, readOfficeFiles } from '../office/office-files.ts';
import { leftOut, partOf } from '../parts.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { decodeXml, readXml } from '../xml/read-xml.ts';
import { readWordDocument, type WordDocument } from './word-document.ts';
import { wordParts } from './word-parts.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Not the pictures, statistics, colours, and data of other programs. */
const wanted = /^(?!docProps\/(?:app|custom)|customXml\/|word\/theme\/).*\.(?:xml|rels)$/i;

/**
 * Reads a Word document. A file that it names outside itself is never opened, and warned about. Fails with `empty`, and
 * as readOfficeFiles does.
 */
export async function readDocx(
  bytes: Uint8Array,
  { name }: ReaderContext,
): Promise<Result<SourceDocument[]>> {
  const files = await readOfficeFiles(bytes, name, wanted);
  if (!files.ok) return files;
  let document: WordDocument | null;
  try {
    document = await readWordDocument(files.value);
  } catch {
    return fail('unreadable', name);
  }
  if (!document) return fail('unreadable', name);
  const parts = [...wordParts(document), ...pageFurniture(files.value)];
  const notArticle = parts.every(({ removed }) => removed !== null);
  if (notArticle) for (const part of pictureNames(files.value)) parts.push(part);
  if (parts.every(({ removed }) => removed !== null)) return fail('empty', name);
  const stated = statedByProperties(files.value.get('docProps/core.xml'), name);
  const warnings: ImportWarning[] = namesOutsideFile(files.value) ? ['outside-file'] : [];
  return ok([{ parts, stated, mediaType, encoding: null, warnings, notArticle }]);
}

/** The running headers and footers, which mammoth leaves out. */
function pageFurniture(files: OfficeFiles): Part[] {
  const parts: Part[] = [];
  for (const [name, bytes] of files) {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(name)) continue;
    let text = '';
    let isText = false;
    readXml(decodeXml(bytes), {
      open: (element) => {
        isText = element === 't';
      },
      close: (element) => {
        if (element === 'p') text += ' ';
        isText = false;
      },
      text: (found) => {
        if (isText) text += found;
      },
    });
    if (text.trim() !== '') parts.push(leftOut('page-furniture', text.trim()));
  }
  return parts;
}

/** A document of pictures alone is no article, but what its pictures are called can be read. */
function pictureNames(files: OfficeFiles): Part[] {
  const parts: Part[] = [];
  const xml = [...files].find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1];
  readXml(xml ? decodeXml(xml) : '', {
    open: (element, attribute) => {
      if (element !== 'docPr') return;
      const name = attribute('descr') || attribute('title') || attribute('name');
      if (name?.trim()) parts.push(partOf('caption', name));
    },
  });
  return parts;
}

/** Links lead outside when someone follows them; pictures, templates and objects would be fetched on opening. */
function namesOutsideFile(files: OfficeFiles): boolean {
  let outside = false;
  for (const [name, bytes] of files) {
    if (!name.endsWith('.rels')) continue;
    readXml(decodeXml(bytes), {
      open: (element, attribute) => {
        if (element !== 'Relationship' || attribute('TargetMode') !== 'External') return;
        outside ||= !attribute('Type')?.endsWith('/hyperlink');
      },
    });
  }
  return outside;
}
