import { extname } from 'node:path';
import { utf16Order } from './encoding/utf16.ts';
import { centralNames } from './zip/central-names.ts';

/** What a file can be. `read-format.ts` says which module reads each. */
export const formats = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'rtf',
  'odt',
  'nitf',
  'newsml',
  'ninjs',
  'feed',
  'eml',
  'mbox',
  'zip',
] as const;
export type Format = (typeof formats)[number];

const byExtension: Readonly<Record<string, Format>> = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.rtf': 'rtf',
  '.odt': 'odt',
  '.fodt': 'odt',
  '.nitf': 'nitf',
  '.eml': 'eml',
  '.mbox': 'mbox',
  '.zip': 'zip',
};

/** So many bytes at the beginning tell what a file is. */
const headBytes = 8192;

/**
 * What a file is: by its content and, where that is text of no certain kind, by its name. Null: nothing that is read
 * here. Text that no extension speaks against is plain text.
 */
export function detectFormat(name: string, bytes: Uint8Array): Format | null {
  const extension = extname(name).toLowerCase();
  const named = byExtension[extension] ?? null;
  const head = headOf(bytes);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(bytes, head, named);
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  // A container of old Office, in which an encrypted .docx is wrapped too.
  if (head.startsWith('\xd0\xcf\x11\xe0')) return named === 'docx' ? named : null;
  const told = mailFormat(head, named) ?? markupFormat(head, named) ?? jsonFormat(head);
  if (told !== null) return told;
  if (named !== null) return named;
  return head.includes('\0') || /^\s*(?:<[!?a-z]|%!PS|[[{]\s*["{[])/i.test(head) ? null : 'text';
}

/** The beginning as text whose letters beyond ASCII do not matter, without byte order mark; UTF-16 is made readable. */
function headOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, headBytes);
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(start);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(start);
  const unmarked = first === 0 || second === 0 ? utf16Order(start) : null;
  if (unmarked !== null) return new TextDecoder(unmarked).decode(start);
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  // Node's latin1 keeps the bytes; the web's is windows-1252.
  return Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1', bom ? 3 : 0);
}

/** Word and OpenDocument files are zips; the names of their entries tell. Other such packages are nothing to read. */
function zipFormat(bytes: Uint8Array, head: string, named: Format | null): Format | null {
  const kind = head.startsWith('mimetype', 30) ? 38 + head.charCodeAt(28) + head.charCodeAt(29) * 256 : -1;
  if (kind > 0) return head.startsWith('application/vnd.oasis.opendocument.text', kind) ? 'odt' : null;
  const names = centralNames(bytes);
  // One that is cut off has lost the list of what it holds: its reader says so.
  if (names === null && (named === 'docx' || named === 'odt')) return named;
  const has = (name: string) => names?.some((one) => one.startsWith(name)) ?? head.includes(name);
  if (has('word/document')) return 'docx';
  if (has('[Content_Types].xml')) return named === 'docx' && has('word/') ? named : null;
  // Apple's Pages, Numbers and Keynote.
  if (names?.some((one) => one.endsWith('.iwa'))) return null;
  // One whose files were put together in another order does not tell at its beginning what kind of document it is.
  if (has('META-INF/manifest.xml') && has('content.xml')) return named === 'odt' ? named : null;
  return 'zip';
}

const mailHeader =
  /^(?:message-id|received|return-path|mime-version|delivered-to|x-mailer|x-mozilla-status):/im;

function mailFormat(head: string, named: Format | null): Format | null {
  if (/^From \S+ .*\d{4}(?: [+-]\d{4})?\r?\n(?:>?[\w-]+: |From )/.test(head)) return 'mbox';
  // Headers up to the first empty line, and nothing but headers.
  const headers = /^(?:[\w-]{2,60}:.*\r?\n(?:[ \t].*\r?\n)*){2,}/.exec(head)?.[0];
  if (headers === undefined) return null;
  if (!mailHeader.test(headers)) return named === 'eml' ? named : null;
  const page =
    /^content-type:\s*multipart\/related/im.test(headers) &&
    /^(?:from:\s*<?saved by|snapshot-content-location:)/im.test(headers);
  return page || named === 'mhtml' ? 'mhtml' : 'eml';
}

function markupFormat(head: string, named: Format | null): Format | null {
  const start = head.trimStart();
  if (!start.startsWith('<')) return null;
  const root = /<(?![!?])(?:[\w-]+:)?([\w-]+)/
    .exec(start.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1]
    ?.toLowerCase();
  if (root === 'nitf') return 'nitf';
  if (root === 'newsitem' || root === 'newsmessage' || root === 'newsml') return 'newsml';
  if (root === 'document' && start.includes('application/vnd.oasis.opendocument.text')) return 'odt';
  if (root === 'rss' || root === 'feed' || root === 'rdf') return 'feed';
  if (named === 'html' || named === 'markdown') return named;
  if (/^<!doctype html/i.test(start) || (root !== undefined && htmlRoots.has(root))) return 'html';
  return start.startsWith('<?xml') ? null : named;
}

const htmlRoots = new Set(
  'html head body title meta link article main section div p h1 table script style'.split(' '),
);

/** ninjs: an item of news, or a list of such, has a headline or a body under its own names. */
function jsonFormat(head: string): Format | null {
  if (!/^\s*[[{]\s*["{]/.test(head)) return null;
  return /"(?:headline|body_html|body_text|bodies|headlines|versioncreated|versionCreated)"\s*:/.test(head)
    ? 'ninjs'
    : null;
}
