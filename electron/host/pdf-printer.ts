import type { Result } from '../contract/failure.ts';

/** Prints a self-contained HTML document to a PDF. Fails with `no-browser`, `print-failed`, or `cancelled` by the signal. */
export type PdfPrinter = (html: string, signal?: AbortSignal) => Promise<Result<Uint8Array>>;
