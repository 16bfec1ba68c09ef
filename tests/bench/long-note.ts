import type { ClipId } from '../../electron/contract/ids.ts';
import { transaction } from '../../electron/library/db/transaction.ts';
import {
  paragraph,
  quotation,
  type StateNode,
  state,
  text,
} from '../../electron/library/notes/note-state.ts';
import { saveNote } from '../../electron/library/notes/note-table.ts';
import { newsSentences } from '../support/quotations.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

/** Words of a page of a note. */
const wordsOnPage = 500;
const pages = 40;
const citations = 200;

/**
 * Puts into a library a note of 40 pages with 200 citations and answers its id: half are quotations, of which every fifth
 * is altered and every fifth shortened, a quarter stand inside sentences, a quarter are bare, each behind
 * words between quotation marks that belong to no clip.
 */
export async function addLongNote({ ask, add, library }: TemporaryLibrary) {
  const sentences = newsSentences().map((one) => one.text);
  const clips: { id: ClipId; colour: 1 | 2 | 3 | 4 | 5; quote: string }[] = [];
  for (let at = 0; clips.length < citations; at += 12) {
    const paragraphs = Array.from({ length: 6 }, (_, line) =>
      [0, 1].map((word) => sentences[(at + 2 * line + word) % sentences.length] ?? '').join(' '),
    );
    const article = add({ title: `Article ${at}`, publishedOn: '2026-01-14', paragraphs });
    for (const quote of paragraphs.slice(0, 2)) clips.push(await ask('clips.quote', { article, quote }));
  }
  const nodes: StateNode[] = [];
  let words = 0;
  const plain = sentences.filter((sentence) => !/["“”‘’']/.test(sentence));
  const prose = (index: number) => `${plain[(index * 7) % plain.length]} `;
  for (const [index, clip] of clips.slice(0, citations).entries()) {
    const citation: StateNode = { type: 'citation', version: 1, clip: clip.id };
    const own = [0, 1, 2].map((more) => prose(3 * index + more)).join('');
    words += own.split(' ').length;
    if (index % 4 < 2)
      nodes.push(paragraph([text(own)]), quotation({ ...clip, quote: changed(clip.quote, index) }));
    else if (index % 4 === 2) {
      const inline = { type: 'inline-quotation', version: 1 as const, clip: clip.id };
      nodes.push(paragraph([text(own), { ...inline, children: [text(clip.quote), citation] }, text('.')]));
    } else nodes.push(paragraph([text(`${own}He said “${prose(index + 5).trim()}” in 2026`), citation]));
  }
  for (let index = 0; words < pages * wordsOnPage; index++) {
    const own = [0, 1, 2, 3].map((more) => prose(5 * index + more)).join('');
    words += own.split(' ').length;
    nodes.push(paragraph([text(own)]));
  }
  const note = await ask('notes.create', { title: 'A long note', language: 'en' });
  const { id } = note;
  // Not by a call, which would verify it already.
  transaction(library.db, () => saveNote(library.db, { ...note, state: state(nodes) }, library.now()));
  return id;
}

function changed(quote: string, index: number): string {
  const words = quote.split(' ');
  if (index % 5 === 0) return words.with(Math.floor(words.length / 2), 'otherwise').join(' ');
  if (index % 5 === 1) return [...words.slice(0, 4), '[…]', ...words.slice(8)].join(' ');
  return quote;
}
