import type { ArticleId } from '../../../electron/contract/ids.ts';
import type { DigestGroup } from '../../../electron/contract/models/note.ts';
import type { SearchFilter, SearchSort } from '../../../electron/contract/models/search.ts';
import { call } from '../../connection/call.ts';
import { toSearchFilter } from '../../search/filters.ts';
import { useResults } from '../../search/results.ts';
import { useSearches } from '../../search/searches.ts';
import { useChosen } from '../../state/chosen.ts';
import { fetchClips } from '../../state/clips.ts';
import { tell, valueOrTell } from '../../state/messages.ts';
import { navigate, useNavigation } from '../../state/navigation.ts';
import { focusRegion } from '../../state/regions.ts';
import { useSettings } from '../../state/settings.ts';
import { binNotes } from '../list/arrange-notes.ts';
import { openNote } from '../open-note.ts';

/** So many articles at most go into a digest. */
export const mostInDigest = 200;

/** Where a digest's articles come from: what is chosen in the list, what is found, or a saved search by its id. */
export type DigestSource = 'chosen' | 'found' | (string & {});

/** Drafts a digest, opens it and says how many clips were made for it; false when that failed, which is told. */
export async function draftDigest(source: DigestSource, title: string, group: DigestGroup): Promise<boolean> {
  const articles = await articlesOf(source);
  if (articles === null) return false;
  if (articles.length === 0) {
    tell({ kind: 'failure', key: 'digest.nothing' });
    return false;
  }
  const { language } = useSettings.getState();
  const digest = valueOrTell(await call('notes.digest', { articles, title, language, group }));
  if (!digest) return false;
  await fetchClips();
  await openNote(digest.note.id);
  navigate({ note: digest.note.id });
  focusRegion('note');
  tell({
    kind: 'success',
    key: 'digest.made',
    values: { articles: digest.articles, count: digest.clipsMade },
    action: { label: 'action.undo', run: () => void binNotes([digest.note]) },
  });
  return true;
}

/** Null when that failed, which is told. */
async function articlesOf(source: DigestSource): Promise<ArticleId[] | null> {
  if (source === 'chosen') return [...useChosen.getState().articles].slice(0, mostInDigest);
  if (source === 'found') {
    const { filters, like, rows } = useResults.getState();
    if (like) return rows.flatMap((row) => row?.id ?? []).slice(0, mostInDigest);
    return find(useNavigation.getState().query, toSearchFilter(filters), filters.sort);
  }
  const saved = useSearches.getState().saved.find(({ id }) => id === source);
  return saved ? find(saved.query, saved.filter, saved.sort) : [];
}

async function find(query: string, filter: SearchFilter, sort: SearchSort): Promise<ArticleId[] | null> {
  const wanted = { ...filter, limit: mostInDigest, foldReprints: true };
  const found = query.trim()
    ? valueOrTell(await call('search.query', { ...wanted, query, sort }))
    : valueOrTell(await call('articles.list', { notArticle: false, ...wanted }));
  return found && ('hits' in found ? found.hits : found.articles).map(({ id }) => id);
}
