import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;
/** A command of the window by its id, with the keys that the window itself listens for; null is a line. */
type Entry = readonly [command: string, keys?: string] | null;

const settings: Entry = ['settings', 'Mod+,'];
const file: readonly Entry[] = [
  ['note.new', 'Mod+N'],
  ['note.digest'],
  null,
  ['import.files', 'Mod+O'],
  ['import.folder'],
  ['import.paste'],
  ['import.watch'],
  ['import.reports'],
  null,
  ['export', 'Mod+P'],
  ['export.again', 'Mod+Alt+P'],
  ['export.check'],
  null,
  ['library.backup'],
  ['library.restore'],
];
const view: readonly Entry[] = [
  ['go.list', 'Mod+1'],
  ['go.reader', 'Mod+2'],
  ['go.note', 'Mod+3'],
  null,
  ['note.focus', 'Mod+Alt+Z'],
  ['note.outline', 'Mod+Alt+O'],
  ['verify.panel', 'Mod+F8'],
  null,
  ['text.larger', 'Mod++'],
  ['text.smaller', 'Mod+-'],
  ['text.standard', 'Mod+0'],
];
const help: readonly Entry[] = [['commands', 'Mod+K'], ['keys']];

/** Commands whose name in the palette says too little where nothing stands around it. */
const longer: Readonly<Record<string, string>> = {
  'import.files': 'menu.import-files',
  'import.folder': 'menu.import-folder',
};

/**
 * The application's menu: what the system expects, what text fields need, and the window's main commands. `choose` runs
 * one of those, by its id. Their keys are only shown: it is the window that knows when they mean something.
 */
export function menuTemplate(
  words: Words,
  mac: boolean,
  choose: (command: string) => void,
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const item = (role: Role, key: string): MenuItemConstructorOptions => ({ role, label: words(key) });
  const command = (id: string, label: string, keys?: string): MenuItemConstructorOptions => ({
    label: words(label),
    click: () => choose(id),
    ...(keys && { accelerator: acceleratorOf(keys), registerAccelerator: false }),
  });
  const entry = (one: Entry) => (one ? command(one[0], longer[one[0]] ?? `command.${one[0]}`, one[1]) : line);

  const application: MenuItemConstructorOptions = {
    label: words('menu.app'),
    submenu: [
      item('about', 'menu.about'),
      line,
      entry(settings),
      line,
      item('hide', 'menu.hide'),
      item('hideOthers', 'menu.hide-others'),
      item('unhide', 'menu.show-all'),
      line,
      item('quit', 'menu.quit'),
    ],
  };
  const end = mac ? [item('close', 'menu.close')] : [entry(settings), line, item('quit', 'menu.quit')];
  return [
    ...(mac ? [application] : []),
    { label: words('menu.file'), submenu: [...file.map(entry), line, ...end] },
    {
      label: words('menu.edit'),
      submenu: [
        // Not by role: what the editor can undo is known to the editor alone.
        command('edit.undo', 'menu.undo', 'Mod+Z'),
        command('edit.redo', 'menu.redo', 'Mod+Shift+Z'),
        line,
        item('cut', 'menu.cut'),
        item('copy', 'menu.copy'),
        item('paste', 'menu.paste'),
        item('pasteAndMatchStyle', 'menu.paste-plain'),
        line,
        item('selectAll', 'menu.select-all'),
        line,
        entry(['search.focus', 'Mod+L']),
        entry(['note.find']),
      ],
    },
    {
      label: words('menu.view'),
      submenu: [...view.map(entry), line, item('togglefullscreen', 'menu.full-screen')],
    },
    { label: words('menu.window'), submenu: [item('minimize', 'menu.minimize')] },
    {
      label: words('menu.help'),
      submenu: [...help.map(entry), ...(mac ? [] : [line, item('about', 'menu.about')])],
    },
  ];
}

/** A command's keys as Electron writes them. */
function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CommandOrControl').replace(/\+\+$/, '+Plus');
}
