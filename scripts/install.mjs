// Installs the packages of package-lock.json where they are missing or older than it. Plain JavaScript for the
// machine's own Node (20 or newer): it runs before there is anything else. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));
const ageOf = (path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0);

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(`Attaché needs Node 20 or newer to start from; this is ${process.version}.\n`);
  process.exit(2);
}

const installed = existsSync(at('node_modules/.bin/node')) || existsSync(at('node_modules/.bin/node.cmd'));
if (!installed || ageOf('node_modules/.package-lock.json') < ageOf('package-lock.json')) {
  process.stderr.write('Installing packages (npm ci)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('The packages could not be installed; see above.\n');
    process.exit(1);
  }
}
