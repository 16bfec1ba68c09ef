import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../contract/failure.ts';

/** pdf.js names these when it is loaded, and so has to be loaded after them. We read and never draw: they do nothing. */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true });

// Where it finds no canvas it says so, which nobody needs to hear.
const { warn } = console;
console.warn = () => undefined;
const [{ getDocument, OPS: operators }, worker] = await Promise.all([
  import('pdfjs-dist/legacy/build/pdf.mjs'),
  import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
]).finally(() => {
  console.warn = warn;
});
/** pdf.js's numbers for what a page's content can do. */
export const OPS = operators;
// The worker's half runs here: this process is the one that can be killed, and no file is loaded by its name.
Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true });

/** Tables for texts in Chinese, Japanese and Korean encodings: in the checkout the package's, in dist/ a copy. */
const bundled = import.meta.url.endsWith('.js');
const cMapFolder = fileURLToPath(
  new URL(bundled ? './pdfjs/cmaps/' : '../../../node_modules/pdfjs-dist/cmaps/', import.meta.url),
);
const cMaps = existsSync(cMapFolder) ? { cMapUrl: cMapFolder, cMapPacked: true } : {};

/**
 * Opens a PDF for reading its text, without evaluation, forms in XML, fonts of the system, drawing or decoders that are
 * loaded. The caller destroys it. Fails with `encrypted`, `truncated` or `unreadable`.
 */
export async function openPdf(bytes: Uint8Array, about: string): Promise<Result<PDFDocumentProxy>> {
  const task = getDocument({
    // A copy: pdf.js takes what it is given away from its owner.
    data: Uint8Array.from(bytes),
    ...cMaps,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return ok(await task.promise);
  } catch (error) {
    await task.destroy().catch(() => undefined);
    if (error instanceof Error && error.name === 'PasswordException') return fail('encrypted', about);
    return fail(endsTooEarly(bytes) ? 'truncated' : 'unreadable', about);
  }
}

/** A whole PDF says at its end where its table of contents is. */
function endsTooEarly(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048).includes('startxref');
}
