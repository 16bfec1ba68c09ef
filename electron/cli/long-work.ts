/** What long work in a terminal knows. */
export interface LongWork {
  /** Ctrl+C. */
  signal: AbortSignal;
  /** Says what is being done, in place of what was said before; only to somebody who sits there. */
  tell(line: string): void;
}

/** Does long work: it can be given up with Ctrl+C, and its last line is wiped away. */
export async function longWork<T>(work: (way: LongWork) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  const { stderr } = process;
  const say = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text.slice(0, stderr.columns - 1)}`);
  };
  process.once('SIGINT', cancel);
  try {
    return await work({ signal: stop.signal, tell: say });
  } finally {
    process.off('SIGINT', cancel);
    say('');
  }
}
