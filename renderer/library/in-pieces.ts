/** What is asked of many articles is asked in pieces of so many, between which the library answers a search. */
export const piece = 500;

/** Asks for each piece of many in turn; null, and no more is asked, once an answer is null. */
export async function inPieces<T, A>(
  many: readonly T[],
  ask: (some: T[]) => Promise<A | null>,
): Promise<A[] | null> {
  const answers: A[] = [];
  for (let at = 0; at < many.length; at += piece) {
    const answer = await ask(many.slice(at, at + piece));
    if (answer === null) return null;
    answers.push(answer);
  }
  return answers;
}
