import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, randomFrom } from '../bench/random.ts';
import { temporaryFolder } from '../support/temporary-library.ts';
import { type KillableHost, startHost } from './killable-host.ts';
import { typingScript } from './typing-script.ts';

const seed = Number(process.env['KILL_SEED'] ?? 20_260_201);
const kills = Number(process.env['KILLS'] ?? 100);
/** The host gives up after five deaths of its library within a minute. */
const mostLibraryKills = 4;
/** A kill comes at once, with words unsaved, or so long after a key at most, ms: then it meets a save or its answer. */
const mostDelayMs = 12;

test(`after ${kills} SIGKILLs of window, library process and host nothing acknowledged is lost (seed ${seed})`, async (t) => {
  const random = randomFrom(seed);
  const counts = { window: 0, library: 0, host: 0 };
  let host: KillableHost | null = null;
  t.after(() => host?.kill(true));
  const library = temporaryFolder(t);
  host = await startHost(library);
  let libraryKills = 0;
  let window = await host.openWindow();
  const created = await window.ask('notes.create', { title: 'Kill test' });
  assert.ok(created.ok);
  const script = typingScript(created.value.id, random);
  await script.open(window);

  for (let kill = 0; kill < kills; kill++) {
    const drawn = random();
    const wanted = drawn < 0.1 ? 'host' : drawn < 0.35 ? 'library' : 'window';
    const what = wanted === 'library' && libraryKills === mostLibraryKills ? 'host' : wanted;
    const both = random() < 0.5;
    await script.type(between(random, 3, 25), () => false);
    counts[what] += 1;
    const delayMs = random() < 0.5 ? 0 : random() * mostDelayMs;
    const killing = Promise.withResolvers<void>();
    let killed = false;
    const strike = () => {
      killed = true;
      const libraryBack = script.strike();
      if (what === 'window') window.kill();
      if (what === 'library') process.kill(host?.libraryPid() ?? 0, 'SIGKILL');
      killing.resolve(what === 'host' ? host?.kill(both) : what === 'library' ? libraryBack : undefined);
    };
    if (delayMs === 0) strike();
    else setTimeout(strike, delayMs);
    await script.type(1_000, () => killed);
    await killing.promise;
    if (what === 'library') {
      libraryKills += 1;
      await script.flush();
      continue;
    }
    script.windowGone();
    if (what === 'host') {
      host = null;
      host = await startHost(library);
      libraryKills = 0;
    }
    window = await host.openWindow();
    await script.open(window);
  }

  await script.flush();
  const check = await window.ask('library.check', {});
  assert.ok(check.ok);
  assert.deepEqual(check.value.findings, []);
  t.diagnostic(`seed ${seed}: ${JSON.stringify(counts)}; ${script.told()}`);
});
