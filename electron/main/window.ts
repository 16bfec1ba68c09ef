import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { guardContents } from './guards.ts';
import { address } from './place.ts';

/** What every page of ours is denied. */
export const safePreferences = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
  webviewTag: false,
} as const satisfies WebPreferences;

export interface WindowLook {
  preload: string;
  icon: string;
  dark: boolean;
}

export function windowOptions({ preload, icon, dark }: WindowLook): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    // Where it was and how large it was is remembered under its name.
    name: 'main',
    windowStatePersistence: true,
    minWidth: 800,
    minHeight: 560,
    show: false,
    // The panel's colour, so that nothing flashes before the page is drawn.
    backgroundColor: dark ? '#1e2024' : '#f4f2ed',
    icon,
    webPreferences: { ...safePreferences, preload },
  };
}

export type MainWindow = Pick<BrowserWindow, 'webContents' | 'loadURL' | 'once' | 'show' | 'close'>;

/**
 * Opens the app's window, guarded before it loads anything, and shows it once it can be seen whole. When its process
 * dies `drawAgain` says whether it is to be drawn again where it was, or closed.
 */
export function openWindow<W extends MainWindow>(
  create: (options: BrowserWindowConstructorOptions) => W,
  look: WindowLook,
  drawAgain: () => Promise<boolean>,
): W {
  const window = create(windowOptions(look));
  guardContents(window.webContents);
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (await drawAgain()) window.webContents.reload();
    else window.close();
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
  return window;
}
