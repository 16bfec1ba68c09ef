import { fail, ok, type Result } from '../../contract/failure.ts';
import { detectFormat } from '../detect-format.ts';
import { isPageResource } from '../html/page-resource.ts';
import type { ContainerEntry, ReaderContext } from '../source-document.ts';
import { type Budget, newBudget, readEntries } from './read-entries.ts';

/**
 * The files of an archive, those of an archive inside it among them: one level, counted together. What lies deeper
 * fails with `archive-nested`. Fails as readEntries does, and with `empty`.
 */
export async function unpackZip(
  bytes: Uint8Array,
  { name }: ReaderContext,
): Promise<Result<ContainerEntry[]>> {
  const budget = newBudget(bytes.length);
  const outer = await readEntries(bytes, name, budget);
  if (!outer.ok) return outer;
  const entries: ContainerEntry[] = [];
  for (const entry of withoutPageResources(outer.value)) {
    const inner = await unpackInner(entry, budget);
    if (!inner.ok && inner.failure.code === 'archive-bomb') return fail('archive-bomb', name);
    if (inner.ok) for (const found of inner.value) entries.push(found);
    else entries.push({ name: entry.name, bytes: inner });
  }
  return entries.length > 0 ? ok(entries) : fail('empty', name);
}

/** The entry itself, or what it holds when it is an archive. */
async function unpackInner(entry: ContainerEntry, budget: Budget): Promise<Result<ContainerEntry[]>> {
  if (!isZip(entry) || !entry.bytes.ok) return ok([entry]);
  const inner = await readEntries(entry.bytes.value, entry.name, budget);
  if (!inner.ok) return inner;
  return ok(
    withoutPageResources(inner.value).map((found) => {
      const name = `${entry.name}/${found.name}`;
      return isZip(found) ? { name, bytes: fail('archive-nested', name) } : { ...found, name };
    }),
  );
}

function isZip({ name, bytes }: ContainerEntry): boolean {
  return bytes.ok && detectFormat(name, bytes.value) === 'zip';
}

/** What a page that was saved whole shows lies in a folder beside it, and comes in with it, not for itself. */
function withoutPageResources(entries: readonly ContainerEntry[]): ContainerEntry[] {
  const files = Map.groupBy(entries, ({ name }) => name.slice(0, name.lastIndexOf('/') + 1));
  const filesIn = (folder: string) => (files.get(folder) ?? []).map(({ name }) => name.slice(folder.length));
  return entries.filter(({ name }) => {
    const folders = name.split('/').slice(0, -1);
    return !folders.some((folder, depth) => {
      const around = folders.slice(0, depth).map((outer) => `${outer}/`);
      return isPageResource(folder, filesIn(around.join('')));
    });
  });
}
