const key = 'attache-secret';

export type Session = { state: 'open'; secret: string } | { state: 'refused' } | { state: 'unreachable' };

/**
 * The tab's way in: a token in the address is exchanged for a secret, which the tab keeps, so that a reload works. The
 * token is taken out of the address at once. `refused`: the token was used before, or there is none.
 */
export async function openSession(): Promise<Session> {
  const token = /^#token=([\w-]{43})$/.exec(location.hash)?.[1];
  if (token !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  try {
    return token === undefined ? await resume() : ((await exchange(token)) ?? (await resume()));
  } catch {
    return { state: 'unreachable' };
  }
}

async function exchange(token: string): Promise<Session | null> {
  const response = await fetch('/session', { method: 'POST', body: token });
  if (!response.ok) return null;
  const answer: unknown = await response.json();
  const secret = typeof answer === 'object' && answer !== null && 'secret' in answer ? answer.secret : null;
  if (typeof secret !== 'string') return null;
  sessionStorage.setItem(key, secret);
  return { state: 'open', secret };
}

async function resume(): Promise<Session> {
  const secret = sessionStorage.getItem(key);
  if (secret === null) return { state: 'refused' };
  const response = await fetch('/session', { headers: { 'X-Attache-Secret': secret } });
  return response.ok ? { state: 'open', secret } : { state: 'refused' };
}
