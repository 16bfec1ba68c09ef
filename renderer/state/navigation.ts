import { create } from 'zustand';
import { ArticleId, ClipId, NoteId } from '../../electron/contract/ids.ts';

export type ListName = 'articles' | 'clips' | 'notes';
export const readerViews = ['cleaned', 'both', 'original'] as const;
export type ReaderView = (typeof readerViews)[number];

/** What the analyst is looking at. It is also the address, so that a reload and a bookmark come back to it. */
export interface Navigation {
  list: ListName;
  query: string;
  /** The article whose like the list shows, in place of what the query finds. */
  like: ArticleId | null;
  article: ArticleId | null;
  view: ReaderView;
  /** The clip whose passage the reader shows, when a citation or a clip led there. */
  clip: ClipId | null;
  note: NoteId | null;
}

export const useNavigation = create<Navigation>(() => fromAddress(new URL(location.href)));

/** Moves to what `change` names and leaves the rest as it is. */
export function navigate(change: Partial<Navigation>): void {
  useNavigation.setState(change);
  const address = toAddress(useNavigation.getState());
  if (address !== location.search) history.replaceState(null, '', address || location.pathname);
}

/** Searches for what is typed; what was like an article is left. */
export function search(query: string): void {
  navigate({ query, like: null });
}

/** Shows an article to be read: where the original alone is in sight, the cleaned text comes back. */
export function showArticle(article: ArticleId, clip: ClipId | null = null): void {
  const { view } = useNavigation.getState();
  navigate({ article, clip, view: view === 'original' ? 'cleaned' : view });
}

/** Reads the part of an address behind `?`; what is malformed is as if it were not there. */
export function fromAddress(address: URL): Navigation {
  const get = (name: string) => address.searchParams.get(name) ?? undefined;
  const list = get('list');
  return {
    list: list === 'clips' || list === 'notes' ? list : 'articles',
    query: get('q') ?? '',
    like: ArticleId.safeParse(get('like')).data ?? null,
    article: ArticleId.safeParse(get('article')).data ?? null,
    view: readerViews.find((view) => view === get('view')) ?? 'cleaned',
    clip: ClipId.safeParse(get('clip')).data ?? null,
    note: NoteId.safeParse(get('note')).data ?? null,
  };
}

/** The inverse of fromAddress: `?…`, or nothing when all is as at first. */
export function toAddress(navigation: Navigation): string {
  const parameters = new URLSearchParams();
  if (navigation.list !== 'articles') parameters.set('list', navigation.list);
  if (navigation.query) parameters.set('q', navigation.query);
  if (navigation.like) parameters.set('like', navigation.like);
  if (navigation.article) parameters.set('article', navigation.article);
  if (navigation.view !== 'cleaned') parameters.set('view', navigation.view);
  if (navigation.clip) parameters.set('clip', navigation.clip);
  if (navigation.note) parameters.set('note', navigation.note);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
