import type { Result } from '../contract/failure.ts';

/** Prints a self-contained HTML document to a PDF. Fails with `no-browser` or `print-failed`. */
export type PdfPrinter = (html: string) => Promise<Result<Uint8Array>>;
