import { fullSource, sourceLine } from '../../electron/contract/citations/source-text.ts';
import type { ArticleId } from '../../electron/contract/ids.ts';
import { call } from '../connection/call.ts';
import { sayIn } from '../locale/sentences.ts';
import { tell, tellFailure } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';

/** Copies articles as a list of sources names them, one on a line. */
export async function copySources(ids: readonly ArticleId[]): Promise<void> {
  const { language } = useSettings.getState();
  const lines: string[] = [];
  for (const answer of await Promise.all(ids.map((id) => call('articles.get', { id })))) {
    if (!answer.ok) return tellFailure(answer.failure);
    lines.push(sourceLine(fullSource(answer.value, language, sayIn(language))));
  }
  await navigator.clipboard.writeText(lines.join('\n'));
  tell({ kind: 'success', key: 'article.source-copied', values: { count: lines.length } });
}
