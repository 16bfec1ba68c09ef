import assert from 'node:assert/strict';
import { test } from 'node:test';
import { windowCallNames } from '../../electron/contract/calls.ts';
import { fail, ok } from '../../electron/contract/failure.ts';
import { answerWindow } from '../../electron/host/host.ts';
import { noteClaims } from '../../electron/host/note-claims.ts';
import { sourceTokens } from '../../electron/host/source-tokens.ts';
import { callChannel, channels } from '../../electron/main/ipc-channels.ts';
import { answerIpc } from '../../electron/main/ipc-host.ts';
import { eventFrom, ipcDouble } from './ipc-double.ts';

function host() {
  const electron = ipcDouble();
  const tokens = sourceTokens();
  const asked: string[] = [];
  const answer = answerWindow({
    library: {
      call: async (name) => {
        asked.push(name);
        return fail('internal');
      },
      opened: Promise.resolve(ok(null)),
      pid: 1,
      restore: async () => fail('internal'),
      close: async () => {},
    },
    tokens,
    claims: noteClaims(() => {}),
    sampleDirectory: 'sample',
    printPdf: async () => fail('no-browser'),
    namesFolders: false,
    deliver: async () => fail('cancelled'),
    openFolder: async () => fail('cancelled'),
    backupPlace: async () => fail('cancelled'),
    backupsAtHand: async () => [],
    showLast: () => false,
    emit: () => {},
  });
  const links: string[] = [];
  answerIpc(electron.ipcMain, {
    answer,
    tokens,
    dialogs: {
      chooseSources: async (kind) => (kind !== 'files' ? ['/press'] : []),
      openLink: async (url) => links.push(url) > 0,
    },
  });
  return { ...electron, tokens, asked, links };
}

const describe = callChannel('library.describe');

test('There is one channel for each call of the contract, and four of the host’s own', () => {
  const expected = [
    ...windowCallNames.map(callChannel),
    channels.sourcesOf,
    channels.chooseSources,
    channels.openLink,
    channels.paste,
  ];
  assert.deepEqual(host().channels(), expected);
});

test('A call that is not for a window has no channel', async () => {
  const { invoke } = host();
  for (const name of ['import.files', 'notes.render', 'nothing']) {
    await assert.rejects(invoke(eventFrom(), `call:${name}`, {}), /No handler registered/);
  }
});

test('Only the main frame of our own page is answered', async () => {
  const { invoke, asked } = host();
  await invoke(eventFrom('app://attache/?q=1'), describe, {});
  assert.deepEqual(asked, ['library.describe']);
  const strangers = [
    eventFrom('app://attache/', 'inner'),
    eventFrom('app://attache/', 'gone'),
    eventFrom('https://attache/'),
    eventFrom('app://evil/'),
    eventFrom('app://attache.evil/'),
    eventFrom('about:blank'),
    eventFrom(''),
  ];
  for (const stranger of strangers) {
    const { sourcesOf, chooseSources, openLink, paste } = channels;
    for (const channel of [describe, sourcesOf, chooseSources, openLink, paste]) {
      assert.deepEqual(await invoke(stranger, channel, {}), fail('refused', channel));
    }
  }
  assert.deepEqual(asked, ['library.describe']);
});

test('What is too large or malformed goes no further', async () => {
  const { invoke, asked } = host();
  const large = 'x'.repeat(33 * 1024 * 1024);
  assert.deepEqual(
    await invoke(eventFrom(), callChannel('import.paste'), { text: large }),
    fail('too-large', 'import.paste'),
  );
  const malformed = await invoke(eventFrom(), callChannel('import.start'), { sources: ['/etc/passwd'] });
  assert.equal((malformed as { failure: { code: string } }).failure.code, 'invalid-input');
  for (const input of [undefined, 'x', [''], [7], Array.from({ length: 100_001 }, () => 'x')]) {
    assert.deepEqual(
      await invoke(eventFrom(), channels.sourcesOf, input),
      fail('invalid-input', channels.sourcesOf),
    );
  }
  assert.deepEqual(
    await invoke(eventFrom(), channels.chooseSources, 'everything'),
    fail('invalid-input', channels.chooseSources),
  );
  assert.deepEqual(asked, []);
});

test('The window gets tokens for what was chosen, never paths', async () => {
  const { invoke, tokens } = host();
  const chosen = (await invoke(eventFrom(), channels.chooseSources, 'folder')) as {
    ok: true;
    value: never[];
  };
  assert.equal(chosen.value.length, 1);
  assert.ok(!JSON.stringify(chosen).includes('press'));
  assert.deepEqual(tokens.find(chosen.value[0] as never), { path: '/press' });
  assert.deepEqual(await invoke(eventFrom(), channels.chooseSources, 'files'), ok([]));
});

test('Pasting from a menu is done by the window that asks, plain only when asked so', async () => {
  const { invoke } = host();
  const pasted: string[] = [];
  const event = eventFrom();
  Object.assign(event.sender, {
    paste: () => pasted.push('all'),
    pasteAndMatchStyle: () => pasted.push('plain'),
  });
  await invoke(event, channels.paste, false);
  await invoke(event, channels.paste, true);
  await invoke(event, channels.paste, 'x');
  assert.deepEqual(pasted, ['all', 'plain', 'all']);
});
