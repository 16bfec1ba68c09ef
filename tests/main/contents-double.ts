import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  PrintToPDFOptions,
  WebRequestFilter,
} from 'electron';
import type { PrintSession, PrintWindow } from '../../electron/main/electron-pdf-printer.ts';
import type { GuardedContents, GuardedSession } from '../../electron/main/guards.ts';

type Listener = (event: { preventDefault(): void }, ...rest: unknown[]) => void;

/** Keeps the listeners of an emitter whose `on` has many overloads, of which each test uses one by its name. */
function listening() {
  const listeners = new Map<string, Listener>();
  const on = ((name: string, listener: Listener) => listeners.set(name, listener)) as never;
  /** Whether what is listening for an event prevents what would come. */
  const prevents = (name: string, more: { url?: string; isMainFrame?: boolean } = {}): boolean => {
    let prevented = false;
    listeners.get(name)?.({
      ...more,
      preventDefault() {
        prevented = true;
      },
    });
    return prevented;
  };
  return { on, prevents };
}

/** Stands for a page's WebContents. */
export function contentsDouble() {
  const { on, prevents } = listening();
  const opener: { handler: Parameters<GuardedContents['setWindowOpenHandler']>[0] | null } = {
    handler: null,
  };
  const contents: GuardedContents = {
    on,
    getURL: () => 'app://attache/?article=a1',
    setWindowOpenHandler(handler) {
      opener.handler = handler;
    },
  };
  return { contents, prevents, opener };
}

type RequestListener = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void;

/** Stands for a Session; `asks` answers what its handlers would. */
export function sessionDouble() {
  const { on, prevents } = listening();
  const handlers: {
    request?: RequestListener;
    permission?: Parameters<GuardedSession['setPermissionRequestHandler']>[0];
    check?: Parameters<GuardedSession['setPermissionCheckHandler']>[0];
    device?: Parameters<GuardedSession['setDevicePermissionHandler']>[0];
    page?: Parameters<PrintSession['protocol']['handle']>[1];
  } = {};
  const filters: string[] = [];
  // Electron's also takes a listener without a filter; ours has one.
  const onBeforeRequest = ((filter: WebRequestFilter, listener: RequestListener) => {
    filters.push(...filter.urls);
    handlers.request = listener;
  }) as GuardedSession['webRequest']['onBeforeRequest'];
  const session: PrintSession = {
    on,
    webRequest: { onBeforeRequest },
    setPermissionRequestHandler(handler) {
      handlers.permission = handler;
    },
    setPermissionCheckHandler(handler) {
      handlers.check = handler;
    },
    setDevicePermissionHandler(handler) {
      handlers.device = handler;
    },
    protocol: {
      handle(_scheme, handler) {
        handlers.page = handler;
      },
    },
  };
  return {
    session,
    prevents,
    filters,
    handlers,
    /** Whether a request for an address is cancelled. */
    cancels(url: string): boolean {
      let cancelled = false;
      handlers.request?.({ url } as OnBeforeRequestListenerDetails, ({ cancel }) => {
        cancelled = cancel === true;
      });
      return cancelled;
    },
    grants(
      permission: 'clipboard-sanitized-write' | 'clipboard-read' | 'media' | 'geolocation' | 'openExternal',
    ) {
      let granted = false;
      const callback = (given: boolean) => {
        granted = given;
      };
      handlers.permission?.(null as never, permission, callback, {} as never);
      return [granted, handlers.check?.(null, permission, 'app://attache', {} as never)];
    },
  };
}

/** Stands for the windows that the printer opens. */
export function printWindows(print: () => Promise<Buffer>, load: () => Promise<void> = async () => {}) {
  const opened: BrowserWindowConstructorOptions[] = [];
  const loaded: string[] = [];
  const printed: PrintToPDFOptions[] = [];
  const counts = { destroyed: 0 };
  const createWindow = (options: BrowserWindowConstructorOptions): PrintWindow => {
    opened.push(options);
    return {
      loadURL: (async (url: string) => {
        loaded.push(url);
        await load();
      }) as BrowserWindow['loadURL'],
      destroy: () => void counts.destroyed++,
      webContents: {
        ...contentsDouble().contents,
        printToPDF: async (options) => {
          printed.push(options);
          return print();
        },
      },
    };
  };
  return { createWindow, opened, loaded, printed, counts };
}
