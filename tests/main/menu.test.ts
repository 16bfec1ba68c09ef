import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItemConstructorOptions } from 'electron';
import { menuTemplate } from '../../electron/main/menu.ts';
import { languageOf, wordsOf } from '../../electron/main/words.ts';

const menu = (language: 'en' | 'vi', mac: boolean, choose: (command: string) => void = () => {}) =>
  menuTemplate(wordsOf(language), mac, choose);

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

test('Every label is a sentence of the language', () => {
  for (const language of ['en', 'vi'] as const) {
    for (const mac of [true, false]) {
      for (const { label, type } of items(menu(language, mac))) {
        if (type !== 'separator') assert.ok(label && !/^(menu|command)\./.test(label), label);
      }
    }
  }
  assert.equal(menu('vi', false)[0]?.label, 'Tệp');
});

test('The menu has what the system expects', () => {
  const roles = (mac: boolean) => items(menu('en', mac)).map(({ role }) => role);
  for (const role of ['cut', 'copy', 'paste', 'selectAll', 'about', 'quit', 'minimize'] as const) {
    assert.ok(roles(true).includes(role) && roles(false).includes(role), role);
  }
});

test('Nothing in the menu reloads the window, opens its tools, or takes a key from the window', () => {
  for (const { role, accelerator, registerAccelerator } of items(menu('en', false))) {
    assert.ok(
      !['reload', 'forceReload', 'toggleDevTools', 'zoomIn', 'zoomOut', 'resetZoom'].includes(role ?? ''),
    );
    assert.ok(accelerator === undefined || registerAccelerator === false, accelerator);
  }
});

test('A command that is chosen is told by its id, and its key is shown as Electron writes keys', () => {
  const chosen: string[] = [];
  const all = items(menu('en', false, (command) => chosen.push(command)));
  const exporting = all.find(({ label }) => label === 'Export the note…');
  assert.equal(exporting?.accelerator, 'CommandOrControl+P');
  exporting?.click?.({} as never, undefined, {} as never);
  assert.deepEqual(chosen, ['export']);
  assert.equal(all.find(({ label }) => label === 'Larger text')?.accelerator, 'CommandOrControl+Plus');
});

test('The language is the one that was set, or else the system’s', () => {
  assert.equal(languageOf('vi', 'en-GB'), 'vi');
  assert.equal(languageOf(undefined, 'vi-VN'), 'vi');
  assert.equal(languageOf('fr', 'fr-FR'), 'en');
});
