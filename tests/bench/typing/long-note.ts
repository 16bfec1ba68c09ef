import type { Clip } from '../../../electron/contract/models/clip.ts';
import * as node from '../../../electron/library/notes/note-state.ts';
import { table } from '../../support/note-of-blocks.ts';
import type { TemporaryLibrary } from '../../support/temporary-library.ts';
import { pick, type Random, randomFrom } from '../random.ts';
import { englishStem } from '../words.ts';

/** 40 pages of 500 words with 200 citations (as blocks, in sentences and bare, in equal parts) and a table every other page. */
export const longNote = {
  pages: 40,
  wordsOnPage: 500,
  citations: 200,
  wordsInParagraph: 40,
  articles: 30,
  tables: 20,
  rows: 6,
  columns: 4,
};

/** Fills a library with articles and clips and one long note that cites them; its title, how many blocks it has, and its words by paragraph. */
export async function makeLongNote({ ask, add }: TemporaryLibrary) {
  const random = randomFrom(40);
  const clips: Clip[] = [];
  for (let index = 0; index < longNote.articles; index++) {
    const paragraphs = Array.from({ length: 8 }, () => words(random, 40));
    const article = add({ title: words(random, 8), agency: 'VNA', publishedOn: '2026-01-14', paragraphs });
    for (const paragraph of paragraphs)
      clips.push(await ask('clips.quote', { article, quote: paragraph.slice(0, 90).trim() }));
  }
  const paragraphs = (longNote.pages * longNote.wordsOnPage) / longNote.wordsInParagraph;
  const every = Math.floor(paragraphs / longNote.citations);
  const blocks = Array.from({ length: paragraphs }, (_, index): node.StateNode[] => {
    const prose = node.text(`${words(random, longNote.wordsInParagraph)} `);
    const citing = index % every === 0 && index / every < longNote.citations;
    if (!citing) return [node.paragraph([prose])];
    const clip = pick(random, clips);
    const form = (index / every) % 3;
    if (form === 0) return [node.paragraph([prose]), node.quotation(clip)];
    if (form === 1) return [node.paragraph([prose, node.citation(clip.id), node.text('.')])];
    const quoted = node.inlineQuotation(clip.id, [node.text(clip.quote), node.citation(clip.id)]);
    return [node.paragraph([prose, quoted, node.text('.')])];
  }).flat();
  const between = Math.floor(blocks.length / longNote.tables);
  for (let at = longNote.tables - 1; at >= 0; at--)
    blocks.splice(
      at * between + 1,
      0,
      table(longNote.rows, longNote.columns, () => words(random, 4)) as node.StateNode,
    );
  const { id, revision } = await ask('notes.create', { title: 'Long' });
  await ask('notes.save', { id, revision, title: 'Long', language: 'en', state: node.state(blocks) });
  return { title: 'Long', blocks: blocks.length, paragraphs: blocks.flatMap(linesOf) };
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => englishStem(random)).join(' ');
}

/** A table's cells are lines of their own in an editor without tables. */
function linesOf(block: node.StateNode): string[] {
  const rows = block.type === 'table' ? (block.children ?? []) : [];
  return rows.length > 0 ? rows.flatMap((row) => (row.children ?? []).map(wordsOf)) : [wordsOf(block)];
}

function wordsOf(one: node.StateNode): string {
  return one.type === 'text' ? String(one['text']) : (one.children ?? []).map(wordsOf).join('');
}
