/**
 * Lets the answers to a series of questions through in the order in which they were asked: an answer that comes after
 * that of a later question is dropped (null), because what it says is no longer what was asked.
 */
export function inOrder<A extends unknown[], T>(
  ask: (...input: A) => Promise<T>,
): (...input: A) => Promise<T | null> {
  let asked = 0;
  let answered = 0;
  return async (...input) => {
    const turn = ++asked;
    const answer = await ask(...input);
    if (turn < answered) return null;
    answered = turn;
    return answer;
  };
}
