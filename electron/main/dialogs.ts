import { join } from 'node:path';
import type { Dialog, OpenDialogOptions, Shell } from 'electron';
import type { SourceKind } from '../contract/bridge.ts';
import { fail, type Result } from '../contract/failure.ts';
import type { Delivered, ExportedFile } from '../host/host.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { Words } from './words.ts';

export interface Dialogs {
  /** Paths; none when the analyst chose nothing. */
  chooseSources(kind: SourceKind): Promise<string[]>;
  /** Asks where to put a file and writes it there. Fails with `cancelled`, or as writeWhole does. */
  save(file: ExportedFile): Promise<Result<Delivered>>;
  /** Opens an https address in the analyst's browser once they have confirmed it; answers whether it did. */
  openLink(url: string): Promise<boolean>;
}

export interface DialogParts {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;
  shell: Pick<Shell, 'openExternal'>;
  /** The folder that is offered for an export. */
  documents: string;
  words: () => Words;
}

/** A single folder is watched. */
const propertiesOf: Readonly<Record<SourceKind, OpenDialogOptions['properties'] & object>> = {
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory', 'multiSelections'],
  watched: ['openDirectory'],
};

/** The operating system's own dialogs. */
export function dialogs({ dialog, shell, documents, words }: DialogParts): Dialogs {
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
      const written = await writeWhole(chosen.filePath, bytes);
      return written.ok ? { ok: true, value: { name: chosen.filePath, download: null } } : written;
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
  };
}
