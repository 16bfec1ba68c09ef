import type { Clip } from '../../../electron/contract/models/clip.ts';
import * as node from '../../../electron/library/notes/note-state.ts';
import type { TemporaryLibrary } from '../../support/temporary-library.ts';
import { pick, type Random, randomFrom } from '../random.ts';
import { englishStem } from '../words.ts';

/** 40 pages of 500 words with 200 citations: as blocks, in sentences and bare, in equal parts. */
export const longNote = { pages: 40, wordsOnPage: 500, citations: 200, wordsInParagraph: 40, articles: 30 };

/** Fills a library with articles and clips and one long note that cites them; its id and its words by paragraph. */
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
  const { id, revision } = await ask('notes.create', { title: 'Long' });
  await ask('notes.save', { id, revision, title: 'Long', language: 'en', state: node.state(blocks) });
  return { id, paragraphs: blocks.map(wordsOf) };
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => englishStem(random)).join(' ');
}

function wordsOf(one: node.StateNode): string {
  return one.type === 'text' ? String(one['text']) : (one.children ?? []).map(wordsOf).join('');
}
