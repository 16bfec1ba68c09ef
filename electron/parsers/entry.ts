import { constants, setPriority } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fail } from '../contract/failure.ts';
import { parentChannel } from '../library/parent-channel.ts';
import { parseFile } from './parse-file.ts';
import { isParseRequests, type ParseAnswer, type ParseRequest } from './parser-protocol.ts';

/**
 * A parser process: owns nothing, reads one file after the other, answers each, in order. Who started it watches time
 * and memory and ends it. In Electron the library's end of a port comes with the first message; answers go there.
 */
const parent = parentChannel();
// Both cores read: the library and the window are to have one of them at once. A library that shares its core stores for
// longer, and then the parsers have nothing left to read. Windows takes anything above this for normal.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
let last: Promise<void> = Promise.resolve();

parent.onMessage((message, [port]) => {
  if (port) {
    port.on('message', ({ data }) => answer(data, (result) => port.postMessage(result)));
    port.start();
  } else {
    answer(message, parent.post);
  }
});
parent.onGone(() => process.exit(0));

function answer(message: unknown, post: (answer: ParseAnswer) => void): void {
  if (!isParseRequests(message)) return;
  for (const request of message) {
    last = last
      .then(() => read(request))
      .then(post)
      // The answer leaves now and not when all of them have been read: the library has something to store meanwhile.
      .then(() => nextTurn());
  }
}

async function read(request: ParseRequest): Promise<ParseAnswer> {
  const { id, name } = request;
  try {
    return { id, result: await parseFile(request) };
  } catch (error) {
    // A hostile file found a bug: only that file fails.
    return { id, result: fail('unreadable', name, error instanceof Error ? error.name : undefined) };
  }
}
