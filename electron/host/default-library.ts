import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the library when none is named: where the platform keeps a user's application data. */
export function defaultLibrary(platform: NodeJS.Platform = process.platform, env = process.env): string {
  const home = homedir();
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Attache', 'library');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Attache', 'library');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'attache', 'library');
}
