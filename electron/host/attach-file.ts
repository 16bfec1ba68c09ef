import { dictionaryOf, objectBytes, type PdfTrailer, readTrailer } from './pdf-objects.ts';
import { dateString, textString } from './pdf-text.ts';

/** A file inside a PDF. */
export interface PdfAttachment {
  name: string;
  description: string;
  mediaType: string;
  bytes: Uint8Array;
  /** When it was made. */
  madeAt: Date;
}

/**
 * Puts a file into a PDF by an incremental update (ISO 32000-1, 7.5.6): what was there stays byte for byte at the
 * beginning, so that the file can tell the hash of what it is attached to. It takes PDFs with a plain table of places
 * (Chromium's); throws on others.
 */
export function attachFile(pdf: Uint8Array, attachment: PdfAttachment): Uint8Array {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const trailer = readTrailer(source);
  const stream = trailer.size;
  const specification = stream + 1;
  const catalog = catalogOf(source, trailer.root);
  if (/\/(?:Names|AF)\b/.test(catalog)) throw new Error('The PDF has files already');
  const entries = `/Names <</EmbeddedFiles <</Names [${textString(attachment.name)} ${specification} 0 R]>>>>
/AF [${specification} 0 R]`;
  const objects = [
    { number: stream, body: fileStream(attachment) },
    { number: specification, body: fileSpecification(attachment, stream) },
    { number: trailer.root, body: Buffer.from(`<<${catalog}\n${entries}>>`, 'latin1') },
  ];
  return append(source, objects, { ...trailer, size: specification + 1 });
}

interface NewObject {
  number: number;
  body: Buffer;
}
function catalogOf(source: Buffer, root: number): string {
  const start = source.lastIndexOf(`\n${root} 0 obj`);
  const end = source.indexOf('endobj', start);
  const catalog = start < 0 || end < 0 ? '' : dictionaryOf(source.subarray(start, end));
  if (!catalog) throw new Error(`The PDF has no object ${root}`);
  return catalog;
}

/** Not deflated: the same file must come out whatever version of zlib there is, for it is compared when it is checked. */
function fileStream({ mediaType, bytes, madeAt }: PdfAttachment): Buffer {
  const head = `<</Type /EmbeddedFile
/Subtype /${mediaType.replace(/[^\w.-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}
/Params <</Size ${bytes.byteLength} /ModDate ${dateString(madeAt)}>>
/Length ${bytes.byteLength}>> stream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream', 'latin1')]);
}

function fileSpecification({ name, description }: PdfAttachment, stream: number): Buffer {
  const text = `<</Type /Filespec
/F ${textString(name)}
/UF ${textString(name)}
/Desc ${textString(description)}
/AFRelationship /Data
/EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>`;
  return Buffer.from(text, 'latin1');
}

function append(source: Buffer, objects: readonly NewObject[], trailer: PdfTrailer): Uint8Array {
  const pieces: Buffer[] = [source, Buffer.from('\n')];
  let at = source.byteLength + 1;
  const places = new Map<number, number>();
  for (const { number, body } of objects) {
    places.set(number, at);
    const piece = objectBytes(number, body);
    pieces.push(piece);
    at += piece.byteLength;
  }
  const table = [...places]
    .toSorted(([a], [b]) => a - b)
    .map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
  const info = trailer.info === null ? '' : `\n/Info ${trailer.info} 0 R`;
  pieces.push(
    Buffer.from(`xref
${table.join('')}trailer
<</Size ${trailer.size}
/Root ${trailer.root} 0 R${info}
/Prev ${trailer.startsAt}>>
startxref
${at}
%%EOF
`),
  );
  return Buffer.concat(pieces);
}
