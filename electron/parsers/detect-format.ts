import { extname } from 'node:path';

const textExtensions = new Set(['.txt', '.text', '.md', '']);
/** How files begin that are text to a computer but no plain text to a reader: markup, RTF, PDF, PostScript, JSON. */
const otherFormats = /^\s*(?:<[!?a-z]|\{\\rtf|%PDF-|%!PS|[[{]\s*["{[])/i;

/**
 * Whether a file is plain text: by its name or, where the name is of another kind, by its first bytes. A file called
 * .txt is believed; whether it can be read is the parser's to find out.
 */
export function isPlainText(name: string, bytes: Uint8Array): boolean {
  if (textExtensions.has(extname(name).toLowerCase())) return true;
  const start = bytes.subarray(0, 4096);
  if (start.includes(0)) return false;
  return !otherFormats.test(new TextDecoder('latin1').decode(start.subarray(0, 200)));
}
