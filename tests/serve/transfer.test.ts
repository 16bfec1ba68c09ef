import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Result } from '../../electron/contract/failure.ts';
import type { Exported } from '../../electron/contract/models/export.ts';
import type { Note } from '../../electron/contract/models/note.ts';
import { value } from '../contract/transport.ts';
import { openLoopback, send, serveFresh } from './loopback.ts';

describe('Files to and from the served app', () => {
  let served: Awaited<ReturnType<typeof serveFresh>>;
  let window: Awaited<ReturnType<typeof openLoopback>>;
  before(async () => {
    served = await serveFresh();
    window = await openLoopback(served.app);
  });
  after(() => served.close());

  const upload = (headers: Record<string, string>) =>
    send(served.host, 'POST', '/upload', { origin: served.origin, ...headers }, 'text');
  const credentials = () => ({ cookie: window.entered.cookie, 'x-attache-secret': window.entered.secret });

  test('an upload needs origin, cookie and secret', async () => {
    const named = { 'x-attache-name': 'a.txt' };
    assert.equal((await upload({ ...credentials(), ...named })).status, 200);
    assert.equal((await upload({ ...credentials(), ...named, origin: 'http://evil.example' })).status, 403);
    assert.equal((await upload({ ...named, cookie: window.entered.cookie })).status, 401);
    assert.equal((await upload({ ...named, 'x-attache-secret': window.entered.secret })).status, 401);
  });

  test('an upload needs a name that can be read', async () => {
    const codeOf = async (headers: Record<string, string>) => {
      const result = JSON.parse(
        (await upload({ ...credentials(), ...headers })).body.toString(),
      ) as Result<string>;
      return result.ok ? 'ok' : result.failure.code;
    };
    assert.equal(await codeOf({}), 'invalid-input');
    assert.equal(await codeOf({ 'x-attache-name': '%E0%A4%A' }), 'invalid-input');
    assert.equal(await codeOf({ 'x-attache-name': 'x'.repeat(1_001) }), 'invalid-input');
    assert.equal(await codeOf({ 'x-attache-name': '..%2F..%2Fetc%2Fpasswd' }), 'ok');
  });

  test('an export is fetched once, with the cookie, under a name that is not ASCII', async () => {
    const note = (await value(window.ask('notes.create', { title: 'Đường “A/B”' }))) as Note;
    const exported = (await value(window.ask('notes.export', { id: note.id, format: 'md' }))) as Exported;
    const path = exported.download ?? '';
    assert.equal((await send(served.host, 'GET', path)).status, 401);
    const answer = await send(served.host, 'GET', path, { cookie: window.entered.cookie });
    assert.equal(answer.status, 200);
    assert.equal(answer.body.byteLength, exported.bytes);
    assert.equal(
      answer.headers['content-disposition'],
      `attachment; filename="____ng _A B_.md"; filename*=UTF-8''%C4%90%C6%B0%E1%BB%9Dng%20%E2%80%9CA%20B%E2%80%9D.md`.replace(
        '____ng',
        '___ng',
      ),
    );
    assert.equal((await send(served.host, 'GET', path, { cookie: window.entered.cookie })).status, 404);
  });
});
