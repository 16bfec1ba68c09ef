import type { ArticleId } from '../../electron/contract/ids.ts';
import type { ArticleSummary } from '../../electron/contract/models/article.ts';

/** The reprints that stand unfolded under the article that stands for their story. */
export type Unfolded = ReadonlyMap<ArticleId, readonly ArticleSummary[]>;

/** What a list shows of rows, each of which may stand for a story, with the reprints of those that are unfolded. */
export interface StoryRows<R> {
  count: number;
  /** What stands at a place of the list; `reprint`: it stands under the row of its story. */
  at(index: number): { row: R | undefined; reprint: false } | { row: ArticleSummary; reprint: true };
  /** The id of what stands at a place; undefined while that is not there. Asked of every row whenever one is measured. */
  idAt(index: number): ArticleId | undefined;
  /** The row at a place of the list, or that of its story. */
  rowAt(index: number): number;
  /** The place of an article in the list; -1 when it is not there. */
  placeOf(article: ArticleId | null): number;
}

/** Lays the rows out; takes one pass over them, and none when nothing is unfolded. */
export function layOutStories<R extends { id: ArticleId }>(
  rows: readonly (R | undefined)[],
  unfolded: Unfolded,
): StoryRows<R> {
  const stories: { row: number; place: number; reprints: readonly ArticleSummary[] }[] = [];
  let more = 0;
  if (unfolded.size > 0)
    for (const [index, row] of rows.entries()) {
      const reprints = row && unfolded.get(row.id);
      if (!reprints) continue;
      stories.push({ row: index, place: index + more, reprints });
      more += reprints.length;
    }

  /** The last unfolded story that begins at a place of the list or before it. */
  const storyBefore = (index: number) => stories.findLast(({ place }) => place <= index);

  return {
    count: rows.length + more,
    at(index) {
      const story = storyBefore(index);
      const reprint = story?.reprints[index - story.place - 1];
      if (reprint) return { row: reprint, reprint: true };
      return { row: rows[this.rowAt(index)], reprint: false };
    },
    idAt(index) {
      return stories.length === 0 ? rows[index]?.id : this.at(index).row?.id;
    },
    rowAt(index) {
      const story = storyBefore(index);
      if (!story) return index;
      return story.row + Math.max(0, index - story.place - story.reprints.length);
    },
    placeOf(article) {
      if (!article) return -1;
      for (const { place, reprints } of stories) {
        const at = reprints.findIndex(({ id }) => id === article);
        if (at >= 0) return place + 1 + at;
      }
      const row = rows.findIndex((one) => one?.id === article);
      if (row < 0) return -1;
      const before = stories.filter((story) => story.row < row);
      return row + before.reduce((sum, { reprints }) => sum + reprints.length, 0);
    },
  };
}
