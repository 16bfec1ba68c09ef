import type { AnswerWindow } from './host.ts';
import type { LibraryConnection } from './library-connection.ts';
import type { WindowSide } from './note-claims.ts';

/** Imports the sample articles where the library has no article yet; what comes of it is told by the import's events. */
export async function importSampleIfEmpty(
  library: Pick<LibraryConnection, 'call'>,
  answer: AnswerWindow,
  asking: WindowSide,
): Promise<void> {
  const described = await library.call('library.describe', {});
  if (described.ok && described.value.articles === 0) await answer('import.sample', {}, asking);
}
