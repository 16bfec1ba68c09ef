/** A part of a MIME message: its headers in small letters, and its bytes as they stand in the file. */
export interface MimePart {
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** A page has a part for each of its pictures. */
const mostParts = 5_000;
const deepest = 4;
/** Headers end within so many bytes. */
const longestHeaders = 65_536;

/** The parts of a message in their order, those inside other parts too; without a boundary the message is one part. */
export function readMimeParts(bytes: Buffer): MimePart[] {
  const parts: MimePart[] = [];
  collect(bytes, parts, 0);
  return parts;
}

function collect(bytes: Buffer, parts: MimePart[], depth: number): void {
  const part = splitHeaders(bytes);
  const boundary = headerField(part.headers.get('content-type') ?? '', 'boundary');
  if (boundary === null || depth >= deepest) {
    parts.push(part);
    return;
  }
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  let start = lineOf(part.body, delimiter, 0);
  while (start >= 0 && parts.length < mostParts) {
    const after = start + delimiter.length;
    if (part.body.subarray(after, after + 2).equals(closing)) return;
    const from = part.body.indexOf(0x0a, after) + 1;
    if (from === 0) return;
    const next = lineOf(part.body, delimiter, from);
    collect(part.body.subarray(from, next < 0 ? part.body.length : next), parts, depth + 1);
    start = next;
  }
}

const closing = Buffer.from('--');

/** Where a line begins with `delimiter`, at or after `from`; -1: nowhere. */
function lineOf(bytes: Buffer, delimiter: Buffer, from: number): number {
  for (let at = bytes.indexOf(delimiter, from); at >= 0; at = bytes.indexOf(delimiter, at + 1)) {
    if (at === 0 || bytes[at - 1] === 0x0a) return at;
  }
  return -1;
}

function splitHeaders(bytes: Buffer): MimePart {
  const head = bytes.subarray(0, longestHeaders).toString('latin1');
  const end = /\r?\n\r?\n|^\r?\n/.exec(head);
  const text = end ? head.slice(0, end.index) : '';
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? bytes.subarray(end.index + end[0].length) : bytes };
}

/** A field of a structured header: `charset` of `text/html; charset="utf-8"`, or null. */
export function headerField(header: string, field: string): string | null {
  const match = new RegExp(`;\\s*${field}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

/** A part's content, without the encoding it was sent in. */
export function contentOf({ headers, body }: MimePart): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding.startsWith('base64')) return Buffer.from(body.toString('latin1'), 'base64');
  return encoding.startsWith('quoted-printable') ? fromQuotedPrintable(body) : body;
}

function fromQuotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== equals) {
      decoded[length++] = byte;
      continue;
    }
    const softEnd = endOfLine(body, at + 1);
    if (softEnd > 0) {
      at = softEnd - 1;
      continue;
    }
    const high = hexDigit(body[at + 1]);
    const low = hexDigit(body[at + 2]);
    if (high < 0 || low < 0) {
      decoded[length++] = byte;
    } else {
      decoded[length++] = high * 16 + low;
      at += 2;
    }
  }
  return decoded.subarray(0, length);
}

const equals = 0x3d;

/** Past the end of a line that begins at `at`, but for white space; 0 when there is more on it. */
function endOfLine(bytes: Buffer, at: number): number {
  let end = at;
  while (bytes[end] === 0x20 || bytes[end] === 0x09) end++;
  if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) return end + 2;
  return bytes[end] === 0x0a ? end + 1 : 0;
}

function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x61 + 10 : -1;
}
