import { spawn } from 'node:child_process';

/** Opens an address; answers whether something was there to open it. */
export type OpenLink = (url: string) => Promise<boolean>;

const openers: Readonly<Partial<Record<NodeJS.Platform, [program: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the analyst's own browser: the window's is sealed and finds no name but ours. */
export const openInBrowser: OpenLink = async (url) => {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => resolve(false));
  child.once('spawn', () => resolve(true));
  child.unref();
  return promise;
};

/** The address as it may be opened, or null: https alone. */
export function linkOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' ? href : null;
}
