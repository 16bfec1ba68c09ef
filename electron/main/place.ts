/** The window's own scheme and address. */
export const scheme = 'app';
export const address = 'app://attache/';

/** Whether an address is the window's. Node gives schemes it does not know no origin, so its two parts are compared. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'app:' && host === 'attache';
}
