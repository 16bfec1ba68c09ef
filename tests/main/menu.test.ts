import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenuItemConstructorOptions } from 'electron';
import { menuTemplate } from '../../electron/main/menu.ts';
import { languageOf, wordsOf } from '../../electron/main/words.ts';

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

test('Every label is a sentence of the language', () => {
  for (const language of ['en', 'vi'] as const) {
    for (const mac of [true, false]) {
      for (const { label, type } of items(menuTemplate(wordsOf(language), mac))) {
        if (type !== 'separator') assert.ok(label && !label.startsWith('menu.'), label);
      }
    }
  }
  assert.equal(menuTemplate(wordsOf('vi'), false)[0]?.label, 'Tệp');
});

test('The menu has what the system expects', () => {
  const roles = (mac: boolean) => items(menuTemplate(wordsOf('en'), mac)).map(({ role }) => role);
  for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit', 'minimize'] as const) {
    assert.ok(roles(true).includes(role) && roles(false).includes(role), role);
  }
  assert.ok(roles(true).includes('about') && !roles(false).includes('about'));
});

test('Nothing in the menu reloads the window, opens its tools, or takes a key of its own', () => {
  for (const { role, accelerator } of items(menuTemplate(wordsOf('en'), false))) {
    assert.ok(
      !['reload', 'forceReload', 'toggleDevTools', 'zoomIn', 'zoomOut', 'resetZoom'].includes(role ?? ''),
    );
    assert.equal(accelerator, undefined);
  }
});

test('The language is the one that was set, or else the system’s', () => {
  assert.equal(languageOf('vi', 'en-GB'), 'vi');
  assert.equal(languageOf(undefined, 'vi-VN'), 'vi');
  assert.equal(languageOf('fr', 'fr-FR'), 'en');
});
