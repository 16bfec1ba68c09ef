import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { SourceToken } from '../contract/ids.ts';
import { largestUpload } from '../contract/limits.ts';
import type { HostHandlers, HostParts } from './host.ts';
import type { Source } from './source-tokens.ts';

/** Backs the library up and puts a backup in its place. */
export function backupHandlers({
  library,
  tokens,
  claims,
  backupPlace,
  backupsAtHand,
}: Pick<HostParts, 'library' | 'tokens' | 'claims' | 'backupPlace' | 'backupsAtHand'>): Pick<
  HostHandlers,
  'library.save-backup' | 'library.backups' | 'library.inspect-backup' | 'library.restore'
> {
  /** The file a token stands for; of one that was uploaded there may be only the beginning. */
  async function chosen(token: SourceToken): Promise<Result<Required<Source>>> {
    const source = tokens.find(token);
    if (!source) return fail('not-found', token);
    const { path, name = basename(path) } = source;
    const bytes = await stat(path).then(
      ({ size }) => size,
      () => null,
    );
    if (bytes === null) return fail('not-found', name);
    return source.name !== undefined && bytes > largestUpload ? fail('too-large', name) : ok({ path, name });
  }

  return {
    'library.save-backup': async () => {
      const place = await backupPlace();
      return place.ok ? library.call('library.backup', { path: place.value }) : place;
    },

    'library.backups': async () => {
      const found = await backupsAtHand();
      return ok({
        backups: found.map(({ path, bytes }) => ({
          source: tokens.add({ path }),
          name: basename(path),
          bytes,
        })),
      });
    },

    'library.inspect-backup': async ({ source }) => {
      const file = await chosen(source);
      return file.ok ? library.call('library.describe-backup', file.value) : file;
    },

    'library.restore': async ({ source }) => {
      const file = await chosen(source);
      if (!file.ok) return file;
      // In the name of nobody: no window writes while the library changes.
      const nobody = {};
      await claims.claimAll(nobody);
      try {
        return await library.restore(file.value.path);
      } finally {
        claims.gone(nobody);
      }
    },
  };
}
