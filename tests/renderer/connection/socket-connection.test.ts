import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { socketConnection } from '../../../renderer/connection/socket-connection.ts';
import { serveFresh } from '../../serve/loopback.ts';
import { inTab, newTab, type Tab } from './tab.ts';

const codeOf = (result: { ok: boolean; failure?: { code: string } }) =>
  result.ok ? 'ok' : result.failure?.code;
const describe = async (connection: Connection) => codeOf(await connection.call('library.describe', {}));

/** Resolves when the connection next tells that the host is reachable, or that it is not. */
function reachable(connection: Connection, wanted: boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = connection.onReachable((value) => {
    if (value !== wanted) return;
    end();
    resolve();
  });
  return promise;
}

const leave = (tab: Tab) => {
  for (const socket of tab.sockets) socket.removeAllListeners().terminate();
};

test('The token is taken out of the address, and a reload of the tab is let in', async (t) => {
  const { app } = await serveFresh(t);
  const tab = newTab(app);
  inTab(t, tab);
  assert.equal(await describe(socketConnection()), 'ok');
  assert.equal(tab.address.hash, '');
  leave(tab);
  assert.equal(await describe(socketConnection()), 'ok');
  leave(tab);
});

test('A tab with a used token, or with none, is told so', async (t) => {
  const { app } = await serveFresh(t);
  const tab = newTab(app);
  const { href } = tab.address;
  inTab(t, tab);
  assert.equal(await describe(socketConnection()), 'ok');
  leave(tab);
  for (const address of [href, tab.address.origin]) {
    const second: Tab = {
      address: new URL(address),
      cookies: new Map(tab.cookies),
      storage: new Map(),
      sockets: [],
    };
    inTab(t, second);
    const connection = socketConnection();
    assert.equal(await describe(connection), 'address-refused');
    assert.equal(await describe(connection), 'address-refused');
    assert.equal(second.sockets.length, 0);
  }
});

test('When the socket breaks what was under way fails, and the connection comes back by itself', async (t) => {
  const { app } = await serveFresh(t);
  const tab = newTab(app);
  inTab(t, tab);
  const connection = socketConnection();
  assert.equal(await describe(connection), 'ok');
  const under = describe(connection);
  const lost = reachable(connection, false);
  tab.sockets.at(-1)?.terminate();
  assert.equal(await under, 'library-unavailable');
  await lost;
  const back = reachable(connection, true);
  assert.equal(await describe(connection), 'library-unavailable');
  await back;
  assert.equal(await describe(connection), 'ok');
  assert.equal(tab.sockets.length, 2);
  leave(tab);
});

test('Events reach their listeners until these end', async (t) => {
  const { app } = await serveFresh(t);
  const tab = newTab(app);
  inTab(t, tab);
  const connection = socketConnection();
  const heard: string[] = [];
  const end = connection.on('library.changed', ({ what }) => heard.push(what));
  const finished = Promise.withResolvers<void>();
  connection.on('import.finished', () => finished.resolve());
  assert.equal(codeOf(await connection.call('import.sample', {})), 'ok');
  await finished.promise;
  assert.ok(heard.includes('articles'));
  end();
  heard.length = 0;
  const text = 'A pasted article\n\nIt has a paragraph, and it says something that nobody said before.';
  assert.equal(codeOf(await connection.call('import.paste', { text })), 'ok');
  assert.equal(await describe(connection), 'ok');
  assert.deepEqual(heard, []);
  leave(tab);
});
