import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { SourceToken } from '../contract/ids.ts';
import { largestUpload } from '../contract/limits.ts';
import type { SourceTokens } from '../host/source-tokens.ts';

const longestName = 1_000;

export type Upload = Readable & Pick<IncomingMessage, 'headers'>;

export interface Uploads {
  /** Keeps the request's body as a file and answers a token for it. */
  receive(request: Upload): Promise<Result<SourceToken>>;
  /** Removes what was uploaded. */
  close(): Promise<void>;
}

/** What a browser drops comes as bytes; they are kept in a private folder until the served app ends. */
export async function uploads(tokens: SourceTokens, most = largestUpload): Promise<Uploads> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-uploads-'));
  let count = 0;
  return {
    async receive(request) {
      const name = nameOf(request);
      if (name === null) return fail('invalid-input', 'name');
      const path = join(folder, String(count++));
      const body = limited(most);
      try {
        await pipeline(request, body.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
        // What is too large stands as a hole of that size, so that the import reports it and goes on with the others.
        if (body.isTooLarge()) await truncate(path, largestUpload + 1);
      } catch (error) {
        await rm(path, { force: true });
        return fail((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'unreadable', name);
      }
      return ok(tokens.add({ path, name }));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Lets at most `most` bytes through and swallows a little more; a body that goes on after that is broken off. */
function limited(most: number): { stream: Transform; isTooLarge(): boolean } {
  const swallowed = 1024 * 1024;
  let seen = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.byteLength;
      if (seen <= most) done(null, chunk);
      else done(seen > most + swallowed ? new Error('The body does not end') : null);
    },
  });
  return { stream, isTooLarge: () => seen > most };
}

/** The name is shown and kept with the article, and is never used as a path. */
function nameOf(request: Upload): string | null {
  const header = request.headers['x-attache-name'];
  if (typeof header !== 'string') return null;
  try {
    const name = decodeURIComponent(header).replace(/\p{Cc}/gu, '');
    return name !== '' && name.length <= longestName ? name : null;
  } catch {
    return null;
  }
}
