import { fail, ok, type Result } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import { largestUpload } from '../../electron/contract/limits.ts';
import type { NamedFile } from './dropped-files.ts';

const atOnce = 4;

/** Hands files to the loopback host, a few at a time, and answers their tokens in the same order. */
export async function uploadFiles(files: NamedFile[], secret: string): Promise<Result<SourceToken[]>> {
  const tokens: SourceToken[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const sent = await Promise.all(files.slice(at, at + atOnce).map((file) => upload(file, secret)));
    for (const result of sent) {
      if (!result.ok) return result;
      tokens.push(result.value);
    }
  }
  return ok(tokens);
}

async function upload({ file, name }: NamedFile, secret: string): Promise<Result<SourceToken>> {
  try {
    const headers = { 'X-Attache-Secret': secret, 'X-Attache-Name': encodeURIComponent(name) };
    // One byte too many is enough for the host to know.
    const body = file.slice(0, largestUpload + 1);
    const response = await fetch('/upload', { method: 'POST', headers, body });
    if (!response.ok) return fail('address-refused');
    return (await response.json()) as Result<SourceToken>;
  } catch {
    return fail('unreadable', name);
  }
}
