import type { DatabaseSync } from 'node:sqlite';
import type { Note, NoteDetails } from '../../../contract/models/note.ts';
import type { ClipHit, NoteHit, Snippet } from '../../../contract/models/search.ts';
import { type NoteNode, parseNoteState } from '../../../contract/note-document.ts';
import { listClips } from '../../clips/clip-table.ts';
import { listNotes, readNote } from '../../notes/note-table.ts';
import type { Column } from '../index/index-fields.ts';
import { marksOf, matcherOf } from '../matching/matcher.ts';
import type { Leaf, Query } from '../query/query.ts';
import { asksForNothing } from '../query/query-filter.ts';
import { verdictOf } from '../query/query-logic.ts';
import { snippetsOf } from './snippets.ts';

/** A piece of a clip or a note, as the column of an article that a clause would look for it in. */
interface Piece {
  column: Column;
  text: string;
}

/**
 * Clips, newest first, by quotation, comment, tags and source. There are so few of them and of notes that each is
 * read; nothing is kept in step.
 */
export function findClips(db: DatabaseSync, query: Query, limit: number): { total: number; hits: ClipHit[] } {
  const { match } = matcherOf(query);
  const found = choose(query, listClips(db), ({ quote, comment, tags, source }) => ({
    language: source.language,
    day: source.publishedOn,
    pieces: [
      { column: 'text', text: quote },
      { column: 'text', text: comment },
      ...tags.map((tag): Piece => ({ column: 'text', text: tag })),
      { column: 'title', text: source.title },
      { column: 'agency', text: source.agency ?? '' },
      { column: 'place', text: source.place ?? '' },
    ],
  }));
  return {
    total: found.length,
    hits: found.slice(0, limit).map((clip) => ({
      clip,
      marks: marksOf(match(clip.quote, 'text', clip.source.language)),
    })),
  };
}

/** Notes, last saved first, by title, text, and what is known of them besides. */
export function findNotes(db: DatabaseSync, query: Query, limit: number): { total: number; hits: NoteHit[] } {
  const matcher = matcherOf(query);
  const notes = listNotes(db).flatMap((summary) => {
    const note = readNote(db, summary.id);
    return note ? { summary, lines: linesOf(note) } : [];
  });
  const found = choose(query, notes, ({ summary, lines }) => ({
    language: summary.language,
    day: summary.savedAt.slice(0, 10),
    pieces: [
      { column: 'title', text: summary.title },
      ...[...lines, ...wordsOfDetails(summary.details)].map((text): Piece => ({ column: 'text', text })),
    ],
  }));
  const snippetOf = ({ summary, lines }: (typeof notes)[number]): Snippet | null => {
    const blocks = lines.map((text, part) => ({ part, kind: 'paragraph' as const, text, start: 0, end: 0 }));
    return snippetsOf(blocks, summary.language, matcher)[0] ?? null;
  };
  return {
    total: found.length,
    hits: found.slice(0, limit).map((one) => ({ note: one.summary, snippet: snippetOf(one) })),
  };
}

/** What is looked at of a clip or a note. */
interface Read {
  language: string;
  /** YYYY-MM-DD or its beginning; null: it has none, and lies in no range. */
  day: string | null;
  pieces: Piece[];
}

/** Those with all the words of a query; where there are none, those that it finds with any. Without words, all. */
function choose<T>(query: Query, all: readonly T[], read: (one: T) => Read): T[] {
  if (asksForNothing(query) && query.filter.in === 'articles') return [];
  const { language, from, to } = query.filter;
  const finds = finderOf(query);
  const withAny: T[] = [];
  const withAll: T[] = [];
  for (const one of all) {
    const { day, ...words } = read(one);
    if (language !== undefined && words.language !== language) continue;
    if ((from !== undefined || to !== undefined) && !liesWithin(day, from, to)) continue;
    const found = finds(words);
    if (found === 'all') withAll.push(one);
    if (found !== 'none') withAny.push(one);
  }
  return withAll.length > 0 ? withAll : withAny;
}

function liesWithin(day: string | null, from: string | undefined, to: string | undefined): boolean {
  return day !== null && (from === undefined || `${day}~` >= from) && (to === undefined || day <= to);
}

/** Tells whether a query finds pieces, by the words that stand in any of them, and whether it finds all its words. */
function finderOf(query: Query) {
  const tests = new Map<Leaf, ReturnType<typeof matcherOf>>();
  const testOf = (leaf: Leaf) => {
    const test = tests.get(leaf) ?? matcherOf({ ...query, clauses: [{ ...leaf, presence: 'optional' }] });
    tests.set(leaf, test);
    return test;
  };
  return ({ language, pieces }: Omit<Read, 'day'>) =>
    verdictOf(query.clauses, (leaf) =>
      pieces.some(({ column, text }) => testOf(leaf).match(text, column, language).length > 0),
    );
}

function wordsOfDetails(details: NoteDetails): string[] {
  const { author, addressee, reference, event, classification, tags } = details;
  return [author, addressee, reference, event, classification, ...tags].filter(Boolean);
}

/** The blocks of a note as lines of plain text. */
function linesOf({ state }: Pick<Note, 'state'>): string[] {
  const lines: string[] = [''];
  const add = (node: NoteNode) => {
    if (node.type === 'text' || node.type === 'footnote') lines.push(`${lines.pop() ?? ''}${node.text}`);
    else if (node.type === 'linebreak') lines.push('');
    else if (node.type === 'image') lines.push(node.description, node.caption, '');
    if (!('children' in node)) return;
    const inline = node.type === 'link' || node.type === 'inline-quotation';
    if (!inline) lines.push('');
    for (const child of node.children) add(child);
    if (!inline) lines.push('');
  };
  for (const node of parseNoteState(state) ?? []) add(node);
  return lines.filter((line) => line.trim() !== '');
}
