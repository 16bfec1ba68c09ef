import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { build, type Configuration, Platform } from 'electron-builder';
import { WebSocket } from 'ws';

/**
 * Proves the packaged file set without installers: packs with electron-builder's `dir` target, unpacks app.asar where
 * there is no node_modules, starts the served app from it on a fresh library with the sample, and searches. Where
 * Electron's runtime is absent a placeholder stands for it; fuses can then not be flipped, and that is said.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const runtime = join(root, 'node_modules/electron/dist');
const hasRuntime = existsSync(join(runtime, 'version'));
const work = await mkdtemp(join(tmpdir(), 'attache-dist-'));

try {
  const asar = await pack(hasRuntime ? runtime : await placeholder(join(work, 'runtime')));
  const files = listPackage(asar, { isPack: false });
  const strays = files.filter((file) => !/^[\\/](dist|resources|package\.json)([\\/]|$)/.test(file));
  check(
    strays.length === 0,
    `app.asar holds dist, resources and package.json alone (${files.length} entries)`,
  );
  extractAll(asar, join(work, 'app'));
  const found = await searchServed(join(work, 'app'), join(work, 'library'));
  check(found > 0, `the served app, started from it, finds ${found} of the sample's articles for "ASEAN"`);
  if (hasRuntime) await checkFuses();
  else say('fuses were not flipped: a placeholder stands for Electron’s runtime');
} finally {
  await rm(work, { recursive: true, force: true });
}

async function pack(electronDist: string): Promise<string> {
  const config: Configuration = {
    extends: join(root, 'electron-builder.yml'),
    electronDist,
    ...(hasRuntime ? {} : { electronFuses: null }),
  };
  await build({ projectDir: root, targets: Platform.LINUX.createTarget('dir'), config });
  return join(root, 'release/linux-unpacked/resources/app.asar');
}

/** The files that electron-builder wants of a runtime. */
async function placeholder(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  for (const part of ['resources', 'locales']) await mkdir(join(folder, part), { recursive: true });
  await writeFile(join(folder, 'electron'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await writeFile(join(folder, 'version'), manifest.version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources/placeholder', 'locales/en-US.pak'])
    await writeFile(join(folder, name), '');
  return folder;
}

/** How many articles a search finds, asked of the app as a window would. */
async function searchServed(app: string, library: string): Promise<number> {
  const options = ['--library', library, '--no-open', '--sample'];
  const child = spawn(process.execPath, [join(app, 'dist/serve.js'), ...options], {
    cwd: app,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    return await ask(new URL(await firstLine(child)));
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The served app has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The served app ended without an address');
}

async function ask({ origin, host, hash }: URL): Promise<number> {
  const entered = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin },
    body: hash.slice('#token='.length),
  });
  const { secret } = (await entered.json()) as { secret: string };
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { cookie, origin } });
  await once(socket, 'open');
  socket.send(JSON.stringify({ secret }));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const late = setTimeout(() => reject(new Error('Nothing was found within a minute')), 60_000);
  const search = () =>
    socket.send(JSON.stringify({ id: 1, name: 'search.query', input: { query: 'ASEAN' } }));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as {
      welcome?: true;
      event?: string;
      id?: number;
      result?: { ok: boolean; value: { total: number } };
    };
    // The sample may be in before the socket is: both the greeting and the end of the import are asked after.
    if (message.welcome || message.event === 'import.finished') search();
    if (message.id === 1 && message.result?.ok && message.result.value.total > 0)
      resolve(message.result.value.total);
  });
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    socket.close();
  }
}

async function checkFuses(): Promise<void> {
  const wire = await getCurrentFuseWire(join(root, 'release/linux-unpacked/attache'));
  check(wire.version === FuseVersion.V1, 'the fuses can be read back');
  const on = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];
  for (const [name, index] of Object.entries(FuseV1Options)) {
    if (typeof index !== 'number') continue;
    const expected = (on.includes(name) ? '1' : '0').charCodeAt(0);
    check(wire[index as FuseV1Options] === expected, `fuse ${name} is ${on.includes(name) ? 'on' : 'off'}`);
  }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`);
  say(what);
}

function say(what: string): void {
  process.stdout.write(`  ${what}\n`);
}
