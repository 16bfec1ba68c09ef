import { createServer, type Server } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emit } from '../contract/events.ts';
import { fail, ok, type Result } from '../contract/failure.ts';
import { entryUrl, rendererUrl, sampleUrl } from '../host/app-files.ts';
import { backupsBeside } from '../host/backups-beside.ts';
import { backupName } from '../host/file-name.ts';
import { answerWindow } from '../host/host.ts';
import { importSampleIfEmpty } from '../host/import-sample.ts';
import { connectLibrary, type LibraryConnection } from '../host/library-connection.ts';
import { noteClaims } from '../host/note-claims.ts';
import { sourceTokens } from '../host/source-tokens.ts';
import { readWindowFiles } from '../host/window-files.ts';
import { forkProcess } from '../library/fork-process.ts';
import { answerRequests } from './answer-requests.ts';
import { chromiumPdfPrinter } from './chromium-pdf-printer.ts';
import { exports } from './exports.ts';
import { type OpenLink, openInBrowser } from './open-link.ts';
import { openWindow, type WindowOpened } from './open-window.ts';
import { placeOf } from './request-checks.ts';
import { sessions } from './sessions.ts';
import { acceptSockets, type Sockets } from './sockets.ts';
import { uploads } from './uploads.ts';
import { zipFolder } from './zip-folder.ts';

export interface ServeOptions {
  /** The library's folder. */
  library: string;
  /** 0: whichever is free. */
  port: number;
  /** Opens the window in the Chromium-family browser that is there. */
  open: boolean;
  /** Imports the sample articles into a library that is empty. */
  sample?: boolean;
  /** The built window; where the build puts it when it is not said. */
  window?: URL;
  /** Opens a link that the analyst has confirmed; where nothing does, the window's own browser is asked. */
  openLink?: OpenLink;
}

export interface ServedApp {
  /** Where the window is; each address lets one tab in, once. */
  newAddress(): string;
  /** What became of the window; null when none was asked for. */
  window: WindowOpened | null;
  library: LibraryConnection;
  /** Ends the window's sockets, closes the library and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the app on the loopback interface. Fails with what kept the library from being opened, with `not-found` when
 * the window has not been built, and with `refused` when the port is taken.
 */
export async function serve(options: ServeOptions): Promise<Result<ServedApp>> {
  const files = await readWindowFiles(options.window ?? rendererUrl);
  if (!files.ok) return files;
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 });
  server.maxConnections = 128;
  const port = await listen(server, options.port);
  if (!port.ok) return port;

  let sockets: Sockets | null = null;
  const emit: Emit = (name, data) => sockets?.emit(name, data);
  const library = connectLibrary({
    directory: options.library,
    start: () => forkProcess(entryUrl('library')),
    emit,
  });
  const opened = await library.opened;
  if (!opened.ok) {
    await Promise.all([library.close(), closeServer(server)]);
    return opened;
  }

  const directory = resolve(options.library);
  const place = placeOf(port.value);
  const tokens = sourceTokens();
  const kept = exports();
  const uploaded = await uploads(tokens);
  const known = sessions();
  const claims = noteClaims(emit);
  const answer = answerWindow({
    library,
    tokens,
    claims,
    sampleDirectory: fileURLToPath(sampleUrl),
    printPdf: chromiumPdfPrinter(),
    namesFolders: true,
    deliver: async (file) => ok({ name: file.name, download: kept.keep(file) }),
    openFolder: async () => ok(zipFolder(kept, `notes ${new Date().toISOString().slice(0, 10)}`)),
    backupPlace: async () => ok(join(dirname(directory), backupName(basename(directory)))),
    backupsAtHand: () => backupsBeside(directory),
    showLast: () => false,
    emit,
  });
  // The browser that we open is sealed; one that the analyst opened by hand follows links itself.
  const openLink = options.openLink ?? (options.open ? openInBrowser : async () => false);
  server.on(
    'request',
    answerRequests({
      place,
      files: files.value,
      sessions: known,
      uploads: uploaded,
      exports: kept,
      openLink,
    }),
  );
  sockets = acceptSockets(server, place, known, answer, claims.gone);

  const newAddress = () => `${place.origin}/#token=${known.newToken()}`;
  if (options.sample) await importSampleIfEmpty(library, answer, server);
  const window = options.open ? await openWindow(newAddress()) : null;
  return ok({
    newAddress,
    window,
    library,
    async close() {
      sockets?.close();
      await Promise.all([library.close(), closeServer(server), uploaded.close(), window?.close()]);
    },
  });
}

async function listen(server: Server, port: number): Promise<Result<number>> {
  const { promise, resolve } = Promise.withResolvers<Result<number>>();
  server.once('error', (error: NodeJS.ErrnoException) =>
    resolve(fail('refused', `127.0.0.1:${port}`, error.code)),
  );
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') resolve(ok(address.port));
  });
  return promise;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
