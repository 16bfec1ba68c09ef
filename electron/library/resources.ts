import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder `resources` of the checkout or of the packaged app: beside the folder that this code runs from, at
 * whatever depth that is. Throws when there is none: a broken installation.
 */
function findResources(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'resources', 'locales', 'en.json'))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error('The folder "resources" is missing');
    directory = parent;
  }
  return join(directory, 'resources');
}

export const resourcesDirectory = findResources();
