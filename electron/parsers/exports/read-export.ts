import { ok } from '../../contract/failure.ts';
import { type Decoded, decode } from '../encoding/decode.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import type { Reader, SourceDocument } from '../source-document.ts';
import { linesOfText } from './export-line.ts';
import { documentOf } from './exported-article.ts';
import { splitExport } from './split-export.ts';

/** A file without any of these, in these letters, is no export that is known. */
const hints = [
  'Document ',
  'of Document',
  'OCUMENT',
  'Fin du document',
  'Fin del documento',
  '\nHD',
  '>HD',
  'ProQuest document ID',
  'news·',
  'news&middot;',
]
  .map((hint) => Buffer.from(hint))
  .concat(Buffer.from('news·', 'latin1'));

/** Reads an export of a database in plain text as its articles, and every other text with `reader`. */
export function orTextExport(reader: Reader): Reader {
  return (bytes, context) => {
    if (!mayBeExport(bytes)) return reader(bytes, context);
    const decoded = decode(bytes, { forced: context.encoding });
    const documents = documentsOf(decoded, 'text/plain');
    return documents === null ? reader(bytes, context) : ok(documents);
  };
}

function documentsOf(decoded: Decoded, mediaType: string): SourceDocument[] | null {
  if (!hasStructure(decoded.text)) return null;
  const articles = splitExport(linesOfText(decoded.text));
  const warnings = decodingWarnings(decoded);
  return articles?.map((one) => documentOf(one, { mediaType, encoding: decoded.encoding, warnings })) ?? null;
}

/** As orTextExport, for a format whose reader makes one document of the file (Word, PDF, a mail). */
export function orSplitDocument(reader: Reader): Reader {
  return async (bytes, context) => {
    const read = await reader(bytes, context);
    return read.ok && read.value.length === 1 ? ok(read.value.flatMap(splitDocument)) : read;
  };
}

/** The articles of a document whose parts are the lines of an export; else the document itself. */
function splitDocument(document: SourceDocument): SourceDocument[] {
  const text = document.parts.map((part) => part.text).join('\n\n');
  const articles = hasStructure(text) ? splitExport(linesOfText(text)) : null;
  return articles?.map((one) => documentOf(one, document)) ?? [document];
}

/** Cheap, so that no other file pays for exports: whether any hint stands in the bytes. UTF-16 is not looked into. */
export function mayBeExport(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 64).includes(0)) return true;
  return buffer.subarray(0, 5).includes('HD') || hints.some((hint) => buffer.includes(hint));
}

const marks =
  /\bDocument [A-Z][A-Z0-9]{10,}|\b(?:End of Document|Fin du document|Ende des Dok|Fin del documento)|\d DO[CK]UMENT/i;

/** Whether what marks an article stands in a text at all. */
export function hasStructure(text: string): boolean {
  return (
    marks.test(text) ||
    (/\bHD\b/.test(text) && /\bAN\b/.test(text)) ||
    text.includes('ProQuest document ID') ||
    /news(?:·|&middot;)\d{8}/.test(text)
  );
}
