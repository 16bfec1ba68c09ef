/** Texts up to so many UTF-16 units share one array. */
const shared = new Uint16Array(64 * 1024);
const sharedBytes = Buffer.from(shared.buffer);

/**
 * The UTF-16 units of a text, with a space behind them, until the next call. To read them from an array takes a third of
 * the time that asking the text for each does.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length < shared.length) {
    sharedBytes.write(text, 'utf16le');
    shared[text.length] = 0x20;
    return shared;
  }
  const own = new Uint16Array(text.length + 1);
  Buffer.from(own.buffer).write(text, 'utf16le');
  own[text.length] = 0x20;
  return own;
}
