import type { Language } from '../../electron/contract/models/language.ts';
import { parseNoteState } from '../../electron/contract/note-document.ts';
import { wordsOf } from '../../electron/contract/note-length.ts';
import { countPages } from '../../electron/host/page-count.ts';
import * as node from '../../electron/library/notes/note-state.ts';
import { noteOf, pdfOf } from '../support/note-of-blocks.ts';
import { newsSentences } from '../support/quotations.ts';
import { temporaryLibrary } from '../support/temporary-library.ts';

/**
 * How many words stand on a page of the house style (electron/contract/note-length.ts has the figures): notes of news
 * sentences in sections of a heading, three paragraphs, three points and a quotation, printed at two lengths, so that
 * title block and unfinished last page fall out of the difference.
 */
const sections = [10, 60] as const;
const sentencesInSection = 15;

const ends: (() => void)[] = [];
const made = temporaryLibrary({
  after: (end: unknown) => typeof end === 'function' && ends.push(() => end()),
});
for (const language of ['en', 'vi'] as const) {
  const [short, long] = [await printed(language, sections[0]), await printed(language, sections[1])];
  const onPage = (long.words - short.words) / (long.pages - short.pages);
  process.stdout.write(
    `${language}: ${onPage.toFixed(0)} words on a page (${long.words} on ${long.pages})\n`,
  );
}
for (const end of ends.reverse()) end();

async function printed(language: Language, count: number): Promise<{ words: number; pages: number }> {
  const sentences = newsSentences().filter((one) => one.language === language);
  const blocks = Array.from({ length: count }, (_, at) => {
    const own = Array.from(
      { length: sentencesInSection },
      (_, more) => sentences[(sentencesInSection * at + more) % sentences.length]?.text ?? '',
    );
    const text = (from: number, to: number) => [node.text(own.slice(from, to).join(' '))];
    return [
      node.heading(1, [node.text(own[0]?.split(' ').slice(0, 5).join(' ') ?? '')]),
      node.paragraph(text(0, 4)),
      node.paragraph(text(4, 8)),
      node.list(
        false,
        1,
        [8, 9, 10].map((one) => node.listItem(one - 7, text(one, one + 1))),
      ),
      node.paragraph(text(11, 14)),
      node.quote(text(14, 15)),
    ];
  }).flat();
  const pdf = await pdfOf(made, await noteOf(made, 'Length', blocks, { language }));
  return {
    words: wordsOf(parseNoteState(node.state(blocks)) ?? []),
    pages: countPages(pdf) ?? Number.NaN,
  };
}
