import type { BrowserWindow, BrowserWindowConstructorOptions, Protocol } from 'electron';
import { fail, ok } from '../contract/failure.ts';
import type { PdfPrinter } from '../host/pdf-printer.ts';
import { type GuardedSession, guardContents, guardSession } from './guards.ts';
import { address, scheme } from './place.ts';
import { safePreferences } from './window.ts';

const printMs = 60_000;
/** Without `persist:` before its name a session lives in memory alone. */
const partition = 'print';

export type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
  webContents: Pick<BrowserWindow['webContents'], 'on' | 'setWindowOpenHandler' | 'getURL' | 'printToPDF'>;
};
export type PrintSession = GuardedSession & { protocol: Pick<Protocol, 'handle'> };

export interface ElectronPrinterParts {
  sessionOf: (partition: string) => PrintSession;
  createWindow: (options: BrowserWindowConstructorOptions) => PrintWindow;
  timeoutMs?: number;
}

/** Prints in a window that is never shown, with a session of its own, no scripts and no network. */
export function electronPdfPrinter(parts: ElectronPrinterParts): PdfPrinter {
  const { sessionOf, createWindow, timeoutMs = printMs } = parts;
  // What is being printed, by its address; not as a data: address, for those end at 2 MB.
  const documents = new Map<string, string>();
  const session = sessionOf(partition);
  guardSession(session);
  session.protocol.handle(scheme, ({ url }) => {
    const html = documents.get(url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  });

  let count = 0;
  return async (html, signal) => {
    if (signal?.aborted) return fail('cancelled');
    const page = `${address}print/${++count}`;
    documents.set(page, html);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`${timeoutMs / 1000} s`)), timeoutMs);
    const stop = () => reject(new Error('stopped'));
    signal?.addEventListener('abort', stop, { once: true });
    const window = createWindow({
      show: false,
      webPreferences: { ...safePreferences, partition, javascript: false, disableDialogs: true },
    });
    try {
      guardContents(window.webContents);
      await Promise.race([window.loadURL(page), late]);
      const printing = window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return ok(await Promise.race([printing, late]));
    } catch (error) {
      if (signal?.aborted) return fail('cancelled');
      return fail('print-failed', undefined, error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      documents.delete(page);
      window.destroy();
    }
  };
}
