import {
  type CallName,
  type CallOutput,
  calls,
  type LibraryCallName,
  type ParsedInput,
} from '../contract/calls.ts';
import { fail, type Result } from '../contract/failure.ts';
import { articleCalls } from './articles/article-calls.ts';
import { clipCalls } from './clips/clip-calls.ts';
import { checkExport } from './export/check-export.ts';
import { importCalls } from './import/import-calls.ts';
import type { Handler, Handlers, Library } from './library.ts';
import { libraryCalls } from './library-calls.ts';
import { noteCalls } from './notes/note-calls.ts';
import { browseCalls } from './search/browse-calls.ts';
import { searchCalls } from './search/search-calls.ts';

const handlers: Handlers<LibraryCallName> = {
  ...libraryCalls,
  ...articleCalls,
  ...importCalls,
  ...searchCalls,
  ...browseCalls,
  ...clipCalls,
  ...noteCalls,
  'exports.verify': (library, { path, name }) => checkExport(library, path, name),
};

/**
 * Answers one call: input parsed with its schema, handled, and everything that a handler throws turned into a
 * failure. This is the boundary's only catch.
 */
export async function dispatch<N extends LibraryCallName>(
  library: Library,
  name: N,
  input: unknown,
): Promise<Result<CallOutput<N>>> {
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('invalid-input', `${name} ${issue?.path.join('.') ?? ''}`.trim(), issue?.message);
  }
  try {
    const handler = handlers[name] as Handler<N>;
    return await handler(library, parsed.data as ParsedInput<N>);
  } catch (error) {
    return fromThrown(name, error);
  }
}

export function isLibraryCallName(name: unknown): name is LibraryCallName {
  return typeof name === 'string' && name in handlers;
}

/** SQLite's result codes for what can happen to any write: 8 READONLY, 11 CORRUPT, 13 FULL, 26 NOTADB. */
function fromThrown(name: CallName, error: unknown): Result<never> {
  const { errcode, code } = error as { errcode?: number; code?: string };
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  if (primary === 8) return fail('read-only');
  if (primary === 11 || primary === 26) return fail('library-damaged');
  if (primary === 13 || code === 'ENOSPC') return fail('disk-full');
  console.error(`${name}:`, error);
  return fail('internal', name);
}
