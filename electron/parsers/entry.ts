import { parentChannel } from '../library/parent-channel.ts';
import { parseFile } from './parse-file.ts';
import { isParseRequest, type ParseAnswer } from './parser-protocol.ts';

/**
 * A parser process: owns nothing, reads one file after the other, answers each. Who started it watches time and
 * memory and ends it. In Electron the library's end of a port comes with the first message; answers go there.
 */
const parent = parentChannel();

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
  if (isParseRequest(message)) post({ id: message.id, result: parseFile(message) });
}
