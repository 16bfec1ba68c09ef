import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { SourceToken } from '../contract/ids.ts';
import { largestUpload } from '../contract/limits.ts';
import type { SourceTokens } from '../host/source-tokens.ts';

const longestName = 1_000;

export interface Uploads {
  /** Keeps the request's body as a file and answers a token for it. */
  receive(request: IncomingMessage): Promise<Result<SourceToken>>;
  /** Removes what was uploaded. */
  close(): Promise<void>;
}

/** What a browser drops comes as bytes; they are kept in a private folder until the served app ends. */
export async function uploads(tokens: SourceTokens): Promise<Uploads> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-uploads-'));
  let count = 0;
  return {
    async receive(request) {
      const name = nameOf(request);
      if (name === null) return fail('invalid-input', 'name');
      if (Number(request.headers['content-length'] ?? 0) > largestUpload) return fail('too-large', name);
      const path = join(folder, String(count++));
      try {
        await pipeline(request, limit(largestUpload), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        if (error instanceof TooLarge) return fail('too-large', name);
        return (error as NodeJS.ErrnoException).code === 'ENOSPC'
          ? fail('disk-full', name)
          : fail('unreadable', name);
      }
      return ok(tokens.add({ path, name }));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

class TooLarge extends Error {}

function limit(most: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.byteLength;
      done(seen > most ? new TooLarge() : null, chunk);
    },
  });
}

/** The name is shown and kept with the article, and is never used as a path. */
function nameOf(request: IncomingMessage): string | null {
  const header = request.headers['x-attache-name'];
  if (typeof header !== 'string') return null;
  try {
    const name = decodeURIComponent(header).replace(/\p{Cc}/gu, '');
    return name !== '' && name.length <= longestName ? name : null;
  } catch {
    return null;
  }
}
