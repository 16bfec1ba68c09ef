import { countPages } from '../../electron/host/page-count.ts';
import { printNote } from '../../electron/host/print-note.ts';
import { chromiumPdfPrinter } from '../../electron/serve/chromium-pdf-printer.ts';
import { newsSentences } from '../support/quotations.ts';
import { temporaryLibrary, value } from '../support/temporary-library.ts';

/**
 * A pack of about 100 pages, and how much longer it takes than the same Chromium needs to print the same HTML. The two
 * take turns, which of them is first too; what is told is the median of the ratios of the pairs, for what else the
 * machine does falls on both of a pair, and the processor time of this process, for all that is ours is done in it.
 */
const articles = 100;
const pairs = 9;

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
  if (index % 10 === 0) await library.ask('notes.append-markdown', { id, markdown: `# Part ${index}` });
}

const print = chromiumPdfPrinter();
const render = (contents: boolean) =>
  library.ask('notes.render', { id, format: 'pdf', settings: { pack: true, contents } });
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Elapsed and own processor time, in ms. */
async function measured<T>(work: () => Promise<T>): Promise<{ made: T; clock: number; own: number }> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(used);
  return { made, clock: performance.now() - began, own: (user + system) / 1000 };
}

for (const contents of [false, true]) {
  const { content } = await render(contents);
  const pack = () => measured(async () => value(await printNote(print, await render(contents))));
  const plain = () => measured(async () => value(await print(content)));
  const ratios: number[] = [];
  const ours: number[] = [];
  let pages: number | null = null;
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = pair % 2 === 0 ? [pack, plain] : [plain, pack];
    const [one, other] = [await first(), await second()];
    const [made, alone] = pair % 2 === 0 ? [one, other] : [other, one];
    pages = countPages(made.made);
    ratios.push(made.clock / alone.clock);
    ours.push(made.own);
  }
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  process.stdout.write(
    `${pages} pages${contents ? ' with contents' : ''}: ${median(ratios).toFixed(2)} × the same Chromium, median of ${pairs} pairs (${least.toFixed(2)} to ${most.toFixed(2)}; asked: 1.2); own processor time ${Math.round(median(ours))} ms\n`,
  );
}
for (const step of cleanUp) step();
