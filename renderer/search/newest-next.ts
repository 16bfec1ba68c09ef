/**
 * Asks one question at a time: while an answer is on its way only the newest question waits for its turn, and those
 * that it replaces are never asked (null). So a heavy question holds up the next key no longer than it takes itself,
 * and answers come in the order of their questions.
 */
export function newestNext<A extends unknown[], T>(
  ask: (...input: A) => Promise<T>,
): (...input: A) => Promise<T | null> {
  let busy = false;
  let waiting: { input: A; resolve: (answer: Promise<T> | null) => void } | null = null;

  async function run(input: A): Promise<T> {
    busy = true;
    try {
      return await ask(...input);
    } finally {
      busy = false;
      const next = waiting;
      waiting = null;
      if (next) next.resolve(run(next.input));
    }
  }

  return (...input) => {
    if (!busy) return run(input);
    waiting?.resolve(null);
    return new Promise<T | null>((resolve) => {
      waiting = { input, resolve };
    });
  };
}
