import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWindowCallName } from '../../electron/contract/calls.ts';
import { ok, type Result } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import { entryUrl, sampleUrl } from '../../electron/host/app-files.ts';
import { diskFolder } from '../../electron/host/disk-folder.ts';
import { answerWindow } from '../../electron/host/host.ts';
import { connectLibrary } from '../../electron/host/library-connection.ts';
import { noteClaims } from '../../electron/host/note-claims.ts';
import { sourceTokens } from '../../electron/host/source-tokens.ts';
import { writeWhole } from '../../electron/host/write-whole.ts';
import { forkProcess } from '../../electron/library/fork-process.ts';
import { callChannel, channels } from '../../electron/main/ipc-channels.ts';
import { answerIpc } from '../../electron/main/ipc-host.ts';
import { chromiumPdfPrinter } from '../../electron/serve/chromium-pdf-printer.ts';
import { eventFrom, ipcDouble } from '../main/ipc-double.ts';
import { contractSuite } from './contract-suite.ts';
import { heard } from './transport.ts';

contractSuite("Electron's IPC", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  const events = heard();
  const library = connectLibrary({
    directory: join(folder, 'library'),
    start: () => forkProcess(entryUrl('library')),
    emit: events.hear,
  });
  const tokens = sourceTokens();
  const answer = answerWindow({
    library,
    tokens,
    claims: noteClaims(() => {}),
    sampleDirectory: fileURLToPath(sampleUrl),
    printPdf: chromiumPdfPrinter(),
    namesFolders: false,
    async deliver({ name, bytes }) {
      const path = join(folder, name);
      const written = await writeWhole(path, bytes);
      return written.ok ? ok({ name: path, download: null }) : written;
    },
    openFolder: async () => ok(await diskFolder(folder)),
    backupPlace: async () => ok(join(folder, 'library.backup')),
    backupsAtHand: async () => [{ path: join(folder, 'library.backup'), bytes: 1 }],
    showLast: () => true,
    emit: events.hear,
  });
  const electron = ipcDouble();
  const dialogs = {
    chooseSources: async () => [],
    openLink: async () => false,
  };
  answerIpc(electron.ipcMain, { answer, tokens, dialogs });
  return {
    events,
    async ask(name, input) {
      assert.ok(isWindowCallName(name));
      return (await electron.invoke(eventFrom(), callChannel(name), input)) as Result<unknown>;
    },
    async drop(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      const result = (await electron.invoke(eventFrom(), channels.sourcesOf, [path])) as Result<
        SourceToken[]
      >;
      assert.ok(result.ok && result.value[0]);
      return result.value[0];
    },
    exported: async ({ name }) => readFileSync(name),
    async close() {
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
