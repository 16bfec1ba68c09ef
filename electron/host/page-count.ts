import { inflateSync } from 'node:zlib';

/**
 * The number of pages of a PDF, or null when it cannot be told. The root of the page tree counts every page below it,
 * so the largest /Count of a /Pages node is the number of pages. Chromium (Skia) writes those nodes plainly; a writer
 * that packs objects into streams is read too.
 */
export function countPages(pdf: Uint8Array): number | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return largestCount(file.toString('latin1')) ?? largestCount(objectStreams(file).join('\n'));
}

function largestCount(text: string): number | null {
  const counts: number[] = [];
  for (let at = text.indexOf('/Pages'); at >= 0; at = text.indexOf('/Pages', at + 1)) {
    const node = dictionaryAround(text, at);
    if (!/\/Type\s*\/Pages\b/.test(node)) continue;
    const count = /\/Count\s+(\d{1,7})\b/.exec(node)?.[1];
    if (count !== undefined) counts.push(Number(count));
  }
  return counts.length > 0 ? Math.max(...counts) : null;
}

/** A page tree node holds no dictionary of its own that matters here, so the nearest brackets are the node's. */
function dictionaryAround(text: string, at: number): string {
  const start = text.lastIndexOf('<<', at);
  const end = text.indexOf('>>', at);
  return start < 0 || end < 0 ? '' : text.slice(start, end);
}

function objectStreams(file: Buffer): string[] {
  const found: string[] = [];
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 1)) {
    const start = file.indexOf('stream', at);
    const end = file.indexOf('endstream', start);
    if (start < 0 || end < 0) break;
    const skip = file[start + 6] === 13 ? 8 : 7;
    try {
      found.push(
        inflateSync(file.subarray(start + skip, end), { maxOutputLength: 1 << 24 }).toString('latin1'),
      );
    } catch {
      // A stream that is not deflated has no objects for us.
    }
  }
  return found;
}
