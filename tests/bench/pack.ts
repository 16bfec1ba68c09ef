import { countPages } from '../../electron/host/page-count.ts';
import { printNote } from '../../electron/host/print-note.ts';
import { chromiumPdfPrinter } from '../../electron/serve/chromium-pdf-printer.ts';
import { newsSentences } from '../support/quotations.ts';
import { temporaryLibrary, value } from '../support/temporary-library.ts';

/** A pack of about 100 pages, and how much longer it takes than the same Chromium needs to print the same HTML. */
const articles = 100;
const rounds = 3;

const cleanUp: (() => void)[] = [];
const library = temporaryLibrary({ after: (step) => void cleanUp.push(step as () => void) });
const sentences = newsSentences().map(({ text }) => text);
const { id } = await library.ask('notes.create', { title: 'Pack' });
for (let index = 0; index < articles; index++) {
  const at = (index * 17) % (sentences.length - 20);
  const paragraphs = sentences.slice(at, at + 20);
  const article = library.add({ title: `Article ${index + 1}`, paragraphs });
  const clip = await library.ask('clips.quote', { article, quote: paragraphs[3] ?? '' });
  await library.ask('notes.append-clip', { id, clip: clip.id });
}

const print = chromiumPdfPrinter();
const ours: number[] = [];
const plain: number[] = [];
let pages: number | null = null;
for (let round = 0; round < rounds; round++) {
  let began = performance.now();
  const rendered = await library.ask('notes.render', { id, format: 'pdf', settings: { pack: true } });
  const pdf = value(await printNote(print, rendered));
  ours.push(performance.now() - began);
  pages = countPages(pdf);
  began = performance.now();
  value(await print(rendered.content));
  plain.push(performance.now() - began);
}
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const [pack, chromium] = [median(ours), median(plain)];
const line = `${pages} pages: pack ${Math.round(pack)} ms, Chromium alone ${Math.round(chromium)} ms, ratio ${(pack / chromium).toFixed(2)} (asked: 1.2)`;
process.stdout.write(`${line}\n`);
for (const step of cleanUp) step();
