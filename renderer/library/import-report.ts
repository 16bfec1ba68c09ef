import type { ArticleId, JobId } from '../../electron/contract/ids.ts';
import type { Article } from '../../electron/contract/models/article.ts';
import type { DuplicateItem, ImportedItem, ImportReport } from '../../electron/contract/models/import.ts';
import { call, connection } from '../connection/call.ts';
import { tell, valueOrTell } from '../state/messages.ts';

/** The last part of a path, on whatever system it was written. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A path's end with the folder or archive it stands in, which tells files of one name apart. */
export function placeOf(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}

/** The near duplicates of a report, each with the article that it became; null when the report does not hold it. */
export function nearPairs({
  imported,
  duplicates,
}: Pick<ImportReport, 'imported' | 'duplicates'>): (DuplicateItem & { item: ImportedItem | null })[] {
  // A file of several articles has one path: each of its duplicates takes the next of them.
  const byPath = Map.groupBy(imported, ({ path }) => path);
  return duplicates
    .filter(({ kind }) => kind === 'near')
    .map((duplicate) => ({ ...duplicate, item: byPath.get(duplicate.path)?.shift() ?? null }));
}

/** How many parts of an article import has left out. */
export function countRemoved({ removed }: Pick<ImportedItem, 'removed'>): number {
  return Object.values(removed).reduce((sum, count) => sum + count, 0);
}

/** An article; null when there is none, which is told. */
export async function articleById(id: ArticleId): Promise<Article | null> {
  return valueOrTell(await call('articles.get', { id }));
}

/** Hands a report over as a file, where the analyst wants it. */
export async function saveReport(job: JobId): Promise<void> {
  const exported = valueOrTell(await call('import.export-report', { job }));
  if (!exported) return;
  connection().receive(exported);
  tell({ kind: 'success', key: 'import.report-saved', values: { name: exported.name } });
}
