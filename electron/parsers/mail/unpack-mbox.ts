import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ContainerEntry, ReaderContext } from '../source-document.ts';

/** A mailbox of more messages is imported in pieces. */
const mostMessages = 20_000;

const newline = 0x0a;
const start = Buffer.from('From ');

/** The messages of a mailbox (RFC 4155): each begins with a line `From …` after an empty one. Fails with `too-large`. */
export function unpackMbox(bytes: Uint8Array, { name }: ReaderContext): Result<ContainerEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = startsOf(buffer);
  if (starts.length > mostMessages) return fail('too-large', name, `${starts.length}`);
  return ok(
    starts.map((from, index) => {
      const afterLine = buffer.indexOf(newline, from) + 1;
      const to = starts[index + 1] ?? buffer.length;
      const message = afterLine === 0 ? buffer.subarray(to) : buffer.subarray(afterLine, to);
      return { name: `${index + 1}.eml`, bytes: ok(unquoteLines(message)) };
    }),
  );
}

function startsOf(buffer: Buffer): number[] {
  const starts: number[] = [];
  for (let at = buffer.indexOf(start); at >= 0; at = buffer.indexOf(start, at + 1))
    if (at === 0 || isAfterEmptyLine(buffer, at)) starts.push(at);
  return starts;
}

function isAfterEmptyLine(buffer: Buffer, at: number): boolean {
  if (buffer[at - 1] !== newline) return false;
  return buffer[at - 2] === newline || (buffer[at - 2] === 0x0d && buffer[at - 3] === newline);
}

/** A line of a message that begins like the next one is written `>From `. */
function unquoteLines(message: Buffer): Uint8Array {
  if (!message.includes('\n>From ')) return Uint8Array.from(message);
  return Uint8Array.from(Buffer.from(message.toString('latin1').replace(/\n>(>*From )/g, '\n$1'), 'latin1'));
}
