import type { MarkedPassage } from '../../contract/evidence/marked-text.ts';
import type { ArticleId, ClipId } from '../../contract/ids.ts';
import type { Article } from '../../contract/models/article.ts';
import type { Clip } from '../../contract/models/clip.ts';
import { type NoteDocument, type NoteNode, walk } from '../../contract/note-document.ts';

export interface AnnexPassage extends MarkedPassage {
  clip: Clip;
  /** The citations that cite it, by their places among the note's, from 1. */
  citations: number[];
}
/** A cited article, whole. `number`: its place in the annex, from 1, which begins the labels of its passages: "2.1". */
export interface AnnexArticle {
  number: number;
  article: Article;
  passages: AnnexPassage[];
}
export interface Annex {
  articles: AnnexArticle[];
  /** What a citation is called and the passage it leads to; null for one whose source is gone. */
  placeOf(citation: NoteNode): { name: string; passage: string } | null;
}

/** The articles that a note cites, in the order of their first citations, each with the passages that are cited. */
export function planAnnex(
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
  readArticle: (id: ArticleId) => Article | null,
): Annex {
  const articles = new Map<ArticleId, AnnexArticle>();
  const passages = new Map<ClipId, AnnexPassage>();
  const places = new Map<NoteNode, { name: string; passage: string }>();
  let count = 0;
  for (const node of walk(document)) {
    if (node.type !== 'citation') continue;
    count += 1;
    const passage = passages.get(node.clip) ?? begin(node.clip);
    if (!passage) continue;
    passage.citations.push(count);
    places.set(node, { name: citationName(count), passage: passageAnchor(passage.label) });
  }
  return { articles: [...articles.values()], placeOf: (citation) => places.get(citation) ?? null };

  function begin(id: ClipId): AnnexPassage | null {
    const clip = readClip(id);
    const article = clip && (articles.get(clip.article) ?? add(clip.article));
    if (!article) return null;
    const label = `${article.number}.${article.passages.length + 1}`;
    const passage = { label, start: clip.start, end: clip.end, clip, citations: [] };
    article.passages.push(passage);
    passages.set(id, passage);
    return passage;
  }

  function add(id: ArticleId): AnnexArticle | null {
    const article = readArticle(id);
    if (!article) return null;
    const added = { number: articles.size + 1, article, passages: [] };
    articles.set(id, added);
    return added;
  }
}

/** What the annex is called. */
export const annexAnchor = 'annex';

/** What the citation at a place of the note (from 1) is called, for a passage to lead back to it. */
export function citationName(count: number): string {
  return `citation-${count}`;
}

/** What a passage of the annex is called. */
export function passageAnchor(label: string): string {
  return `passage-${label.replace('.', '-')}`;
}
