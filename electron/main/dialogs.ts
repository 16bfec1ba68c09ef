import { join } from 'node:path';
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Shell,
} from 'electron';
import type { SourceKind } from '../contract/bridge.ts';
import { fail, ok, type Result } from '../contract/failure.ts';
import { diskFolder } from '../host/disk-folder.ts';
import type { FileFolder } from '../host/export-many.ts';
import { backupName } from '../host/file-name.ts';
import type { Delivered, ExportedFile } from '../host/host.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { Words } from './words.ts';

export interface Dialogs {
  /** Paths; none when the analyst chose nothing. */
  chooseSources(kind: SourceKind): Promise<string[]>;
  /** Asks where to put a file and writes it there. Fails with `cancelled`, or as writeWhole does. */
  save(file: ExportedFile): Promise<Result<Delivered>>;
  /** Asks for a folder for several files. Fails with `cancelled`. */
  openFolder(): Promise<Result<FileFolder>>;
  /** Asks where a backup is to go. Fails with `cancelled`. */
  backupPlace(): Promise<Result<string>>;
  /** Shows what was saved last in the system's file manager; false when nothing was. */
  showLast(): boolean;
  /** Opens an https address in the analyst's browser once they have confirmed it; answers whether it did. */
  openLink(url: string): Promise<boolean>;
  /** Says that the window's process died, and asks whether to draw the window again. */
  drawAgain(): Promise<boolean>;
}

/** Electron's dialogs, each over the window that it belongs to. */
export interface ShownDialogs {
  showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  showMessageBox(options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
}

export interface DialogParts {
  dialog: ShownDialogs;
  shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;
  /** The folder that is offered for an export. */
  documents: string;
  words: () => Words;
}

/** A single folder is watched, and a single backup restored. */
const propertiesOf: Readonly<Record<SourceKind, OpenDialogOptions['properties'] & object>> = {
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory', 'multiSelections'],
  watched: ['openDirectory'],
  backup: ['openFile'],
};

/** The operating system's own dialogs. */
export function dialogs({ dialog, shell, documents, words }: DialogParts): Dialogs {
  /** How what was saved last is shown. */
  let show: (() => void) | null = null;
  return {
    async chooseSources(kind) {
      const chosen = await dialog.showOpenDialog({
        title: words()(`dialog.choose-${kind}`),
        properties: propertiesOf[kind],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },

    async save({ kind, name, bytes }) {
      const chosen = await dialog.showSaveDialog({
        title: words()(`dialog.save-${kind}`),
        defaultPath: join(documents, name),
        filters: [{ name: words()(`dialog.${kind}`), extensions: [name.slice(name.lastIndexOf('.') + 1)] }],
      });
      if (chosen.canceled || !chosen.filePath) return fail('cancelled');
      const { filePath } = chosen;
      const written = await writeWhole(filePath, bytes);
      if (!written.ok) return written;
      show = () => shell.showItemInFolder(filePath);
      return ok({ name: filePath, download: null });
    },

    async openFolder() {
      const chosen = await dialog.showOpenDialog({
        title: words()('dialog.save-notes'),
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = chosen.filePaths;
      if (chosen.canceled || folder === undefined) return fail('cancelled');
      show = () => void shell.openPath(folder);
      return ok(await diskFolder(folder));
    },

    async backupPlace() {
      const chosen = await dialog.showSaveDialog({
        title: words()('dialog.save-backup'),
        defaultPath: join(documents, backupName('Attaché')),
        filters: [{ name: words()('dialog.backup'), extensions: ['backup'] }],
      });
      const { filePath } = chosen;
      if (chosen.canceled || !filePath) return fail('cancelled');
      show = () => shell.showItemInFolder(filePath);
      return ok(filePath);
    },

    showLast() {
      show?.();
      return show !== null;
    },

    async openLink(url) {
      if (!URL.canParse(url)) return false;
      const { protocol, href } = new URL(url);
      if (protocol !== 'https:') return false;
      const { response } = await dialog.showMessageBox({
        type: 'question',
        message: words()('link.open-question', { address: href }),
        buttons: [words()('link.open'), words()('link.stay')],
        defaultId: 1,
        cancelId: 1,
      });
      if (response !== 0) return false;
      await shell.openExternal(href);
      return true;
    },

    async drawAgain() {
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message: words()('window.died'),
        detail: words()('window.died-kept'),
        buttons: [words()('window.draw-again'), words()('menu.close')],
        defaultId: 0,
        cancelId: 1,
      });
      return response === 0;
    },
  };
}
