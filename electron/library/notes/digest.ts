import type { Article } from '../../contract/models/article.ts';
import { type Clip, wordsOf } from '../../contract/models/clip.ts';
import type { Language } from '../../contract/models/language.ts';
import type { DigestGroup } from '../../contract/models/note.ts';
import { textFormat } from '../../contract/note-document.ts';
import { exportWord } from '../export/export-words.ts';
import { dayAlone, formatDay } from '../export/sources.ts';
import { heading, paragraph, quotation, type StateNode, text } from './note-state.ts';

/** An article of a digest, with its clips in the order of their places. */
export interface DigestArticle {
  article: Article;
  clips: Clip[];
}

/**
 * A press digest: of each article its headline, agency and date, then its lead and clips as quotations. Groups stand in
 * the order of the alphabet, days the last first, and in a group the newest article first; what belongs nowhere is last.
 */
export function digestNodes(articles: DigestArticle[], group: DigestGroup, language: Language): StateNode[] {
  if (group === 'none') return articles.flatMap((one) => ofArticle(one, 1, language));
  const groups = Map.groupBy(articles, (one) => groupOf(one, group) ?? '');
  const { compare } = new Intl.Collator(language);
  const names = [...groups.keys()].sort((a, b) => {
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return group === 'date' ? compare(b, a) : compare(a, b);
  });
  return names.flatMap((name) => [
    heading(1, [text(groupTitle(name, group, language))]),
    ...(groups.get(name) ?? []).toSorted(newestFirst).flatMap((one) => ofArticle(one, 2, language)),
  ]);
}

/** The place of an article's lead in its text, else of its first paragraph; null where it has neither. */
export function leadOf({ blocks }: Pick<Article, 'blocks'>): { start: number; end: number } | null {
  const lead =
    blocks.find(({ kind, start }) => kind === 'lead' && start !== null) ??
    blocks.find(({ kind, start }) => kind === 'paragraph' && start !== null);
  return lead && lead.start !== null && lead.end !== null ? { start: lead.start, end: lead.end } : null;
}

function ofArticle({ article, clips }: DigestArticle, level: number, language: Language): StateNode[] {
  const { title, agency, outlet, publishedOn } = article;
  const facts = [agency ?? outlet, publishedOn && formatDay(publishedOn, language)].filter(Boolean);
  return [
    heading(level, [text(title)]),
    ...(facts.length > 0 ? [paragraph([text(facts.join(', '), textFormat.italic)])] : []),
    ...clips.map((clip) => quotation({ ...clip, quote: wordsOf(clip) })),
  ];
}

/** Null: it belongs to none. An article's topic is the tag that most of its clips have. */
function groupOf({ article, clips }: DigestArticle, group: Exclude<DigestGroup, 'none'>): string | null {
  if (group === 'agency') return article.agency ?? article.outlet;
  if (group === 'date') return article.publishedOn;
  const tags = clips.flatMap((clip) => clip.tags);
  const countOf = (tag: string) => tags.filter((one) => one === tag).length;
  return tags.toSorted((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1))[0] ?? null;
}

function groupTitle(name: string, group: Exclude<DigestGroup, 'none'>, language: Language): string {
  if (name === '')
    return exportWord(
      group === 'agency' ? 'digest.no-agency' : group === 'date' ? 'digest.no-date' : 'digest.no-topic',
      language,
    );
  return group === 'date' ? dayAlone(name, language) : name;
}

function newestFirst({ article: a }: DigestArticle, { article: b }: DigestArticle): number {
  return (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '');
}
