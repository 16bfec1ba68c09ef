import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessagePortMain } from 'electron';
import type { ParentChannel } from '../../electron/library/parent-channel.ts';
import { askingSpawner } from '../../electron/library/spawn-parser.ts';
import { type Channel, type Child, startLibraryProcess } from '../../electron/main/utility-process.ts';

/** Stands for a UtilityProcess; the test says what it does. */
function childDouble(pid: number) {
  const listeners = new Map<string, ((value: unknown) => void)[]>();
  const posted: { message: unknown; ports: readonly unknown[] }[] = [];
  const listen = (name: string, listener: (value: unknown) => void) =>
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  const child = {
    pid: undefined as number | undefined,
    postMessage: (message: unknown, ports: readonly unknown[] = []) => void posted.push({ message, ports }),
    on: listen as never,
    once: listen as never,
  } satisfies Child;
  const happen = (name: string, value?: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(value);
  };
  return {
    child,
    posted,
    say: (message: unknown) => happen('message', message),
    spawn() {
      child.pid = pid;
      happen('spawn');
    },
    exit() {
      child.pid = undefined;
      happen('exit', 0);
    },
  };
}

function started() {
  const children: ReturnType<typeof childDouble>[] = [];
  const forked: [path: string, serviceName: string | undefined][] = [];
  const flags: (readonly string[])[] = [];
  const killed: number[] = [];
  const port = (name: string) => name as unknown as MessagePortMain;
  const handle = startLibraryProcess(
    {
      fork(path, _args, { serviceName, execArgv = [] }) {
        forked.push([path, serviceName]);
        flags.push(execArgv);
        const double = childDouble(100 + children.length);
        children.push(double);
        return double.child;
      },
      newChannel: (): Channel => ({ port1: port('parser’s end'), port2: port('library’s end') }),
      kill: (pid) => void killed.push(pid),
    },
    new URL('file:///app/library.js'),
    new URL('file:///app/parser.js'),
  );
  const [library] = children;
  assert.ok(library);
  library.spawn();
  return { handle, library, children, forked, flags, killed };
}

test('The library runs in a utility process', () => {
  const { handle, library, forked, killed } = started();
  assert.deepEqual(forked, [['/app/library.js', 'Attaché library']]);
  assert.equal(handle.pid, 100);
  const heard: unknown[] = [];
  let ended = 0;
  handle.onMessage((message) => heard.push(message));
  handle.onExit(() => ended++);
  handle.post({ type: 'close' });
  library.say({ type: 'opened' });
  assert.deepEqual(library.posted, [{ message: { type: 'close' }, ports: [] }]);
  assert.deepEqual(heard, [{ type: 'opened' }]);
  handle.kill();
  assert.deepEqual(killed, [100]);
  library.exit();
  assert.equal(ended, 1);
  handle.kill();
  assert.deepEqual(killed, [100], 'what has ended is not killed again');
});

test('The library gets a parser, with a port between the two that main cannot read', () => {
  const { library, children, forked, killed } = started();
  library.say({ type: 'parser-wanted', parser: 7 });
  const parser = children[1];
  assert.ok(parser);
  assert.deepEqual(forked[1], ['/app/parser.js', 'Attaché parser']);
  assert.deepEqual(library.posted, []);
  parser.spawn();
  assert.deepEqual(parser.posted, [{ message: { type: 'port' }, ports: ['parser’s end'] }]);
  const startedMessage = { type: 'parser-started', parser: 7, pid: 101 };
  assert.deepEqual(library.posted, [{ message: startedMessage, ports: ['library’s end'] }]);
  library.say({ type: 'parser-kill', parser: 7 });
  assert.deepEqual(killed, [101]);
  parser.exit();
  assert.deepEqual(library.posted[1], { message: { type: 'parser-exited', parser: 7 }, ports: [] });
  library.say({ type: 'parser-kill', parser: 7 });
  assert.deepEqual(killed, [101]);
});

test('V8 hears its flags through the one switch that Chromium has for them', () => {
  const { library, flags } = started();
  library.say({ type: 'parser-wanted', parser: 1 });
  const [ofLibrary, ofParser] = flags;
  assert.equal(ofLibrary?.length, 1);
  assert.match(ofLibrary?.[0] ?? '', /^--js-flags=--max-semi-space-size=\d+ --/);
  assert.match(ofParser?.[0] ?? '', /^--js-flags=.*--max-old-space-size=\d+/);
});

test('Parsers end with their library', () => {
  const { library, children, killed } = started();
  library.say({ type: 'parser-wanted', parser: 1 });
  children[1]?.spawn();
  library.exit();
  assert.deepEqual(killed, [101]);
});

test('In the library a parser that was asked for takes messages before it is there, and tells its end', () => {
  const asked: unknown[] = [];
  let hear: Parameters<ParentChannel['onMessage']>[0] = () => {};
  const spawn = askingSpawner({
    post: (message) => void asked.push(message),
    onMessage(listener) {
      hear = listener;
    },
    onGone: () => {},
  });
  const parser = spawn();
  const heard: unknown[] = [];
  let ended = 0;
  parser.onMessage((message) => heard.push(message));
  parser.onExit(() => ended++);
  parser.post('first');
  assert.deepEqual(asked, [{ type: 'parser-wanted', parser: 1 }]);
  assert.equal(parser.pid, undefined);

  const posted: unknown[] = [];
  let say: (event: { data: unknown }) => void = () => {};
  const port = {
    postMessage: (message: unknown) => void posted.push(message),
    on: ((name: string, listener: typeof say) => {
      if (name === 'message') say = listener;
    }) as never,
    start: () => void posted.push('started'),
    close: () => void posted.push('closed'),
  };
  hear({ type: 'parser-started', parser: 1, pid: 55 }, [port]);
  parser.post('second');
  say({ data: 'answer' });
  assert.deepEqual(posted, ['started', 'first', 'second']);
  assert.deepEqual(heard, ['answer']);
  assert.equal(parser.pid, 55);
  parser.kill();
  assert.deepEqual(asked.at(-1), { type: 'parser-kill', parser: 1 });
  hear({ type: 'parser-exited', parser: 1 }, []);
  hear({ type: 'parser-exited', parser: 1 }, []);
  assert.equal(ended, 1);
});
