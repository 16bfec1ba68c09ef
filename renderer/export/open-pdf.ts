import type { PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

let worker: PDFWorker | null = null;

/** Begins to read a PDF in a worker; who asks destroys the task, and gives the bytes away. */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, PDFWorker: Worker } = await import('pdfjs-dist');
  worker ??= Worker.create({ port: startWorker() });
  return getDocument({
    data,
    worker,
    enableXfa: false,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  });
}

/** The window's policy lets a worker start only from an address that was made by a rule: ours knows but one. */
function startWorker(): Worker {
  const policy = globalThis.trustedTypes?.createPolicy('pdf-worker', {
    createScriptURL: (_: string) => workerUrl,
  });
  return new Worker(policy?.createScriptURL('') ?? workerUrl, { type: 'module' });
}
