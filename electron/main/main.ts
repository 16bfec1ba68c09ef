import { fileURLToPath } from 'node:url';
import {
  app,
  type BaseWindow,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { Failure } from '../contract/failure.ts';
import { entryUrl, iconUrl, preloadUrl, rendererUrl, sampleUrl } from '../host/app-files.ts';
import { type AnswerWindow, answerWindow } from '../host/host.ts';
import { importSampleIfEmpty } from '../host/import-sample.ts';
import { connectLibrary } from '../host/library-connection.ts';
import { noteClaims } from '../host/note-claims.ts';
import { sourceTokens } from '../host/source-tokens.ts';
import { readWindowFiles } from '../host/window-files.ts';
import { appWindows } from './app-windows.ts';
import { dialogs } from './dialogs.ts';
import { electronPdfPrinter } from './electron-pdf-printer.ts';
import { guardSession } from './guards.ts';
import { answerIpc } from './ipc-host.ts';
import { menuTemplate } from './menu.ts';
import { registerScheme, serveWindow } from './protocol.ts';
import { startOptions } from './start-options.ts';
import { startLibraryProcess } from './utility-process.ts';
import { openWindow } from './window.ts';
import { languageOf, wordsOf } from './words.ts';

app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerScheme(protocol);
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start() {
  let words = wordsOf(languageOf(undefined, app.getLocale()));
  const giveUp = ({ code, about, detail }: Failure) => {
    dialog.showErrorBox(app.name, words(`failure.${code}`, { about, detail }));
    app.exit(3);
  };

  const files = await readWindowFiles(rendererUrl);
  if (!files.ok) return giveUp(files.failure);
  const options = startOptions(process.argv.slice(1), process.cwd());
  const windows = appWindows<BrowserWindow>();
  const { emit } = windows;
  const claims = noteClaims(emit);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.once('destroyed', () => claims.gone(contents));
    contents.on('render-process-gone', () => claims.gone(contents));
  });
  guardSession(session.defaultSession);
  serveWindow(protocol, files.value);

  const library = connectLibrary({
    directory: options.library,
    start: () =>
      startLibraryProcess(
        { fork: utilityProcess.fork, newChannel: () => new MessageChannelMain() },
        entryUrl('library'),
        entryUrl('parser'),
      ),
    emit,
  });
  const opened = await library.opened;
  if (!opened.ok) return giveUp(opened.failure);

  /** In the language that was set in the window, or else the system's. */
  const speak = async () => {
    const settings = await library.call('settings.read', {});
    words = wordsOf(languageOf(settings.ok ? settings.value['language'] : undefined, app.getLocale()));
    const choose = (command: string) => emit('menu.chosen', { command });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(words, process.platform === 'darwin', choose)),
    );
  };
  await speak();

  // Over the window, so that a dialog neither hides behind it nor leaves it to be used meanwhile.
  const over = <O, R>(show: { (window: BaseWindow, options: O): R; (options: O): R }, options: O): R => {
    const window = windows.any();
    return window ? show(window, options) : show(options);
  };
  const ask = dialogs({
    dialog: {
      showOpenDialog: (options) => over(dialog.showOpenDialog, options),
      showSaveDialog: (options) => over(dialog.showSaveDialog, options),
      showMessageBox: (options) => over(dialog.showMessageBox, options),
    },
    shell,
    documents: app.getPath('documents'),
    words: () => words,
  });
  const tokens = sourceTokens();
  const answer = answerWindow({
    library,
    tokens,
    claims,
    sampleDirectory: fileURLToPath(sampleUrl),
    printPdf: electronPdfPrinter({
      sessionOf: (partition) => session.fromPartition(partition),
      createWindow: (options) => new BrowserWindow(options),
    }),
    namesFolders: false,
    deliver: ask.save,
    openFolder: ask.openFolder,
    backupPlace: ask.backupPlace,
    backupsAtHand: async () => [],
    showLast: ask.showLast,
    emit,
  });
  const answerAndListen: AnswerWindow = async (name, input, window) => {
    const result = await answer(name, input, window);
    if (name === 'settings.write') await speak();
    return result;
  };
  answerIpc(ipcMain, { answer: answerAndListen, tokens, dialogs: ask });

  const show = () => {
    const look = {
      preload: fileURLToPath(preloadUrl),
      icon: fileURLToPath(iconUrl),
      dark: nativeTheme.shouldUseDarkColors,
    };
    windows.add(openWindow((looks) => new BrowserWindow(looks), look, ask.drawAgain));
  };
  show();
  if (options.sample) void importSampleIfEmpty(library, answer, app);
  app.on('activate', () => windows.any() ?? show());
  app.on('second-instance', () => (windows.any() ? windows.bringForward() : show()));
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  // The windows are closed by now, and have saved: the database is the last to close.
  app.once('will-quit', (event) => {
    event.preventDefault();
    void library.close().then(() => app.exit());
  });
}
