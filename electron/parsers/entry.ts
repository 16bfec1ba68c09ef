import { fail } from '../contract/failure.ts';
import { parentChannel } from '../library/parent-channel.ts';
import { parseFile } from './parse-file.ts';
import { isParseRequest, type ParseAnswer } from './parser-protocol.ts';

/**
 * A parser process: owns nothing, reads one file after the other, answers each, in order. Who started it watches time
 * and memory and ends it. In Electron the library's end of a port comes with the first message; answers go there.
 */
const parent = parentChannel();
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
  if (!isParseRequest(message)) return;
  const { id, name } = message;
  last = last.then(async () => {
    try {
      post({ id, result: await parseFile(message) });
    } catch (error) {
      // A hostile file found a bug: only that file fails.
      post({ id, result: fail('unreadable', name, error instanceof Error ? error.name : undefined) });
    }
  });
}
