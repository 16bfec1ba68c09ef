import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, send, serveFresh } from './loopback.ts';

test('A confirmed https address is opened by the host, for its own window alone', async (t) => {
  const opened: string[] = [];
  const openLink = async (url: string) => opened.push(url) > 0;
  const { app, host, origin } = await serveFresh(t, { openLink });
  const { cookie, secret } = await enter(app);
  const follow = async (body: string, headers: Record<string, string> = {}) => {
    const all = { origin, cookie, 'x-attache-secret': secret, ...headers };
    return (await send(host, 'POST', '/link', all, body)).status;
  };
  assert.equal(await follow('https://example.com/a b'), 204);
  assert.deepEqual(opened, ['https://example.com/a%20b']);
  for (const url of [
    'http://example.com',
    'file:///etc/passwd',
    'javascript:1',
    '--help',
    '',
    'x'.repeat(9_000),
  ]) {
    assert.equal(await follow(url), 400, url);
  }
  assert.equal(await follow('https://example.com', { origin: 'http://evil.example' }), 403);
  assert.equal(await follow('https://example.com', { cookie: '' }), 401);
  assert.equal(await follow('https://example.com', { 'x-attache-secret': 'x' }), 401);
  assert.equal(opened.length, 1);
});

test('Where the analyst opened the window by hand, their browser follows links itself', async (t) => {
  const { app, host, origin } = await serveFresh(t);
  const { cookie, secret } = await enter(app);
  const headers = { origin, cookie, 'x-attache-secret': secret };
  assert.equal((await send(host, 'POST', '/link', headers, 'https://example.com')).status, 404);
});
