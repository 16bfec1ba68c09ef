import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/**
 * The application's menu. It holds what the system expects and what text fields need; the window's own commands are in
 * its palette, with their keys, which no accelerator here may take.
 */
export function menuTemplate(words: Words, mac: boolean): MenuItemConstructorOptions[] {
  const item = (role: Role, key: string): MenuItemConstructorOptions => ({ role, label: words(key) });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const application: MenuItemConstructorOptions = {
    label: words('menu.app'),
    submenu: [
      item('about', 'menu.about'),
      line,
      item('hide', 'menu.hide'),
      item('hideOthers', 'menu.hide-others'),
      item('unhide', 'menu.show-all'),
      line,
      item('quit', 'menu.quit'),
    ],
  };
  return [
    ...(mac ? [application] : []),
    { label: words('menu.file'), submenu: [mac ? item('close', 'menu.close') : item('quit', 'menu.quit')] },
    {
      label: words('menu.edit'),
      submenu: [
        item('undo', 'menu.undo'),
        item('redo', 'menu.redo'),
        line,
        item('cut', 'menu.cut'),
        item('copy', 'menu.copy'),
        item('paste', 'menu.paste'),
        item('pasteAndMatchStyle', 'menu.paste-plain'),
        line,
        item('selectAll', 'menu.select-all'),
      ],
    },
    {
      label: words('menu.window'),
      submenu: [item('minimize', 'menu.minimize'), item('togglefullscreen', 'menu.full-screen')],
    },
  ];
}
