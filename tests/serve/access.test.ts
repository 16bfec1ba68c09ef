import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { addressOf, enter, openLoopback, send, serveFresh, trySocket } from './loopback.ts';

describe('The loopback host', () => {
  let served: Awaited<ReturnType<typeof serveFresh>>;
  before(async () => {
    served = await serveFresh();
  });
  after(() => served.close());

  test('gives the window to its own address alone', async () => {
    const { host } = served;
    const port = host.split(':')[1];
    assert.equal((await send(host, 'GET', '/')).status, 200);
    for (const wrong of [
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:1`,
      'evil.example',
      `evil.example:${port}`,
    ]) {
      assert.equal((await send(host, 'GET', '/', { host: wrong })).status, 403, wrong);
    }
  });

  test('sends the policy with everything and no permission for other origins', async () => {
    const { host } = served;
    for (const [method, path, headers] of [
      ['GET', '/', {}],
      ['GET', '/window.js', {}],
      ['GET', '/nothing', {}],
      ['GET', '/', { host: 'evil.example' }],
      ['OPTIONS', '/session', { origin: 'http://evil.example' }],
    ] as const) {
      const answer = await send(host, method, path, headers);
      const policy = String(answer.headers['content-security-policy']);
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.ok(policy.includes(`connect-src 'self' ws://${host};`));
      assert.ok(policy.includes("require-trusted-types-for 'script'"));
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(answer.headers['referrer-policy'], 'no-referrer');
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin');
      assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
  });

  test('answers from its list of files, whatever a path says', async () => {
    const { host } = served;
    assert.match((await send(host, 'GET', '/window.js')).body.toString(), /opened/);
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/../../package.json',
      '//etc/passwd',
      '/window.js/',
      '/library.sqlite',
      '/.git/config',
      '/\\..\\package.json',
    ]) {
      assert.equal((await send(host, 'GET', path)).status, 404, path);
    }
  });

  test('exchanges a token once, for its own origin alone', async () => {
    const { app, host, origin } = served;
    const { token } = addressOf(app);
    for (const wrong of [
      'http://evil.example',
      'null',
      `http://localhost:${host.split(':')[1]}`,
      `${origin}/`,
    ]) {
      assert.equal((await send(host, 'POST', '/session', { origin: wrong }, token)).status, 403, wrong);
    }
    assert.equal((await send(host, 'POST', '/session', {}, token)).status, 403, 'without an origin');
    const entered = await send(host, 'POST', '/session', { origin }, token);
    assert.equal(entered.status, 200);
    assert.match(
      String(entered.headers['set-cookie']),
      /^attache-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    assert.equal((await send(host, 'POST', '/session', { origin }, token)).status, 401, 'a second time');
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, 'x'.repeat(10_000)]) {
      assert.equal((await send(host, 'POST', '/session', { origin }, wrong)).status, 401, wrong.slice(0, 50));
    }
  });

  test('lets a reloaded tab go on, and a second tab in beside it', async () => {
    const { app, host } = served;
    const first = await enter(app);
    const resume = ({ cookie, secret }: { cookie: string; secret: string }) =>
      send(host, 'GET', '/session', { cookie, 'x-attache-secret': secret });
    assert.equal((await resume(first)).status, 204);
    const second = await enter(app, first.cookie);
    assert.equal(second.cookie, first.cookie);
    assert.notEqual(second.secret, first.secret);
    assert.equal((await resume(first)).status, 204);
    assert.equal((await resume(second)).status, 204);
    assert.equal((await resume({ ...first, secret: 'x' })).status, 401);
    assert.equal((await resume({ ...first, cookie: '' })).status, 401);
  });

  test('opens a socket for its own origin, with cookie and secret alone', async () => {
    const { app, host, origin } = served;
    const { cookie, secret } = await enter(app);
    const stranger = await enter(app);
    const hello = JSON.stringify({ secret });
    assert.equal(await trySocket(host, { origin, cookie }, hello), 'welcome');
    assert.equal(await trySocket(host, { origin: 'http://evil.example', cookie }, hello), 'status 403');
    assert.equal(await trySocket(host, { cookie }, hello), 'status 403');
    assert.equal(await trySocket(host, { origin, cookie, host: 'evil.example' }, hello), 'status 403');
    assert.equal(await trySocket(host, { origin }, hello), 'status 401');
    assert.equal(await trySocket(host, { origin, cookie: 'attache=x' }, hello), 'status 401');
    assert.equal(await trySocket(host, { origin, cookie }, JSON.stringify({ secret: 'x' })), 'close 4401');
    assert.equal(await trySocket(host, { origin, cookie }, JSON.stringify({ id: 1 })), 'close 4401');
    assert.equal(await trySocket(host, { origin, cookie }, '['), 'close 4401');
    const others = JSON.stringify({ secret: stranger.secret });
    assert.equal(await trySocket(host, { origin, cookie }, others), 'close 4401', "another browser's secret");
  });

  test('closes a socket that says too much, and goes on for the others', async () => {
    const window = await openLoopback(served.app);
    const loud = await openLoopback(served.app);
    const closed = once(loud.socket, 'close');
    loud.socket.send('x'.repeat(32 * 1024 * 1024 + 1));
    assert.equal((await closed)[0], 1009);
    assert.ok((await window.ask('library.describe', {})).ok);
    window.socket.close();
  });

  test('refuses calls that are not for a window', async () => {
    const window = await openLoopback(served.app);
    for (const name of ['import.files', 'notes.render', 'constructor', '__proto__', 'nothing', '']) {
      const result = await window.ask(name, {});
      assert.deepEqual([result.ok, !result.ok && result.failure.code], [false, 'refused'], name);
    }
    window.socket.close();
  });

  test('has room for a bounded number of sockets', async () => {
    const windows = await Promise.all(Array.from({ length: 16 }, () => openLoopback(served.app)));
    const { cookie, secret } = await enter(served.app);
    const one = () => trySocket(served.host, { origin: served.origin, cookie }, JSON.stringify({ secret }));
    assert.equal(await one(), 'status 503');
    const gone = windows.map(({ socket }) => once(socket, 'close'));
    for (const { socket } of windows) socket.close();
    await Promise.all(gone);
  });

  test('listens on the loopback interface alone', async () => {
    const outside = Object.values((await import('node:os')).networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    if (!outside) return;
    const socket = connect(Number(served.host.split(':')[1]), outside.address);
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    assert.equal(error.code, 'ECONNREFUSED');
  });
});
