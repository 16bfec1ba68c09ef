import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import { registerCommands } from '../../../renderer/commands/command.ts';
import { listenForMenu } from '../../../renderer/commands/menu-choice.ts';
import { setConnection } from '../../../renderer/connection/call.ts';
import { ipcConnection } from '../../../renderer/connection/ipc-connection.ts';

/** A window whose page is `html`, with the commands of a reader and an editor; `focus` is a selector. */
function opened(html: string, focus: string | null) {
  const { document, HTMLElement, HTMLInputElement, HTMLTextAreaElement } = parseHTML(`<body>${html}</body>`);
  const ran: string[] = [];
  const focused = focus && document.querySelector(focus);
  Object.defineProperty(document, 'activeElement', { value: focused });
  Object.defineProperty(document, 'execCommand', { value: (name: string) => ran.push(`field ${name}`) });
  Object.assign(globalThis, { document, HTMLElement, HTMLInputElement, HTMLTextAreaElement });

  let tell: Parameters<Bridge['onEvent']>[0] = () => {};
  const bridge = {
    onEvent(listener: typeof tell) {
      tell = listener;
      return () => {};
    },
  };
  setConnection(ipcConnection(bridge as Bridge));
  const command = (id: string, enabled = true) => ({
    id,
    enabled: () => enabled,
    run: () => void ran.push(id),
  });
  registerCommands([
    command('note.new'),
    command('export', false),
    command('reader.undo', focus === 'main'),
    command('format.undo'),
    command('format.redo'),
  ]);
  const end = listenForMenu();
  const choose = (id: string) => {
    tell('menu.chosen', { command: id });
    return ran.splice(0);
  };
  return { choose, end };
}

test('A command of the menu runs as from the palette, if it can be run and nothing is open over the window', () => {
  const { choose, end } = opened('<main></main>', null);
  assert.deepEqual(choose('note.new'), ['note.new']);
  assert.deepEqual(choose('export'), []);
  assert.deepEqual(choose('unheard-of'), []);
  assert.deepEqual(opened('<dialog open></dialog>', null).choose('note.new'), []);
  end();
  assert.deepEqual(choose('note.new'), []);
});

test('Undo is the editor’s, the reader’s or the field’s, by where one is', () => {
  assert.deepEqual(opened('<main></main>', null).choose('edit.undo'), ['format.undo']);
  assert.deepEqual(opened('<main></main>', null).choose('edit.redo'), ['format.redo']);
  assert.deepEqual(opened('<main></main>', 'main').choose('edit.undo'), ['reader.undo']);
  assert.deepEqual(opened('<dialog open><input></dialog>', 'input').choose('edit.undo'), ['field undo']);
});
