import { europresseEnd, isEuropresseArticle, readEuropresse } from './europresse.ts';
import type { ExportLine } from './export-line.ts';
import { isSetInColumns } from './export-line.ts';
import type { ExportedArticle } from './exported-article.ts';
import { factivaEnd, readFactivaPlain, wordCountAt } from './factiva-plain.ts';
import { readFactivaTagged, taggedStarts } from './factiva-tagged.ts';
import { isNexisArticle, nexisCount, nexisEnd, readNexis } from './nexis.ts';
import { isProquestArticle, proquestEnd, readProquest } from './proquest.ts';

/**
 * The articles of an export of Factiva, Nexis, ProQuest or Europresse, told by its structure: the line that ends or
 * begins each article and, in at least half of them, the head that goes with it. Null for anything else: a text that only
 * speaks of such lines stays one text. What is no article (a cover, a list of contents) goes to the head of the article
 * after it.
 */
export function splitExport(lines: readonly ExportLine[]): ExportedArticle[] | null {
  const inColumns = isSetInColumns(lines);
  return (
    splitTagged(lines, inColumns) ??
    splitFactiva(lines, inColumns) ??
    splitNexis(lines, nexisEnd, inColumns) ??
    splitNexis(lines, nexisCount, inColumns) ??
    splitAt(lines, proquestEnd, isProquestArticle, (piece) => readProquest(piece, inColumns)) ??
    splitAt(lines, europresseEnd, isEuropresseArticle, (piece) => readEuropresse(piece, inColumns))
  );
}

function splitTagged(lines: readonly ExportLine[], inColumns: boolean): ExportedArticle[] | null {
  const starts = taggedStarts(lines);
  if (starts.length === 0) return null;
  const articles = slices(lines, starts).map((slice) => readFactivaTagged(slice, inColumns));
  return withPreface(
    lines.slice(0, starts[0]),
    articles.filter((article) => article !== null),
  );
}

function splitFactiva(lines: readonly ExportLine[], inColumns: boolean): ExportedArticle[] | null {
  const isHeaded = (piece: readonly ExportLine[]) => wordCountAt(piece) > 0;
  return splitAt(lines, factivaEnd, isHeaded, (piece) => readFactivaPlain(piece, inColumns));
}

/** The articles that each end with a line of a kind, when at least half of the pieces look like one. */
function splitAt(
  lines: readonly ExportLine[],
  end: RegExp,
  isArticle: (piece: readonly ExportLine[]) => boolean,
  read: (piece: readonly ExportLine[]) => ExportedArticle | null,
): ExportedArticle[] | null {
  const pieces = piecesEndingWith(lines, end);
  if (pieces === null || pieces.filter(isArticle).length < pieces.length / 2) return null;
  return readPieces(pieces, read);
}

function splitNexis(
  lines: readonly ExportLine[],
  mark: RegExp,
  inColumns: boolean,
): ExportedArticle[] | null {
  const ending = mark === nexisEnd;
  const starts = lines.flatMap(({ text }, index) => (mark.test(text) ? [index] : []));
  const pieces = ending ? piecesEndingWith(lines, mark) : starts.length === 0 ? null : slices(lines, starts);
  if (pieces === null || pieces.filter(isNexisArticle).length < pieces.length / 2) return null;
  const articles = readPieces(pieces, (piece) =>
    readNexis(piece, inColumns, ending && !mark.test(piece.at(-1)?.text ?? '')),
  );
  return articles === null || ending ? articles : withPreface(lines.slice(0, starts[0]), articles);
}

function slices(lines: readonly ExportLine[], starts: readonly number[]): ExportLine[][] {
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

/** The pieces up to and with each line that ends one, and what is left; null when no line ends one. */
function piecesEndingWith(lines: readonly ExportLine[], end: RegExp): ExportLine[][] | null {
  const ends = lines.flatMap(({ text }, index) => (end.test(text) ? [index + 1] : []));
  if (ends.length === 0) return null;
  return slices(lines, [0, ...ends]).filter((piece) => piece.length > 0);
}

/** Pieces that are no article of the form become the foot of the one before, or the head of the first. */
function readPieces(
  pieces: readonly ExportLine[][],
  read: (piece: readonly ExportLine[]) => ExportedArticle | null,
): ExportedArticle[] | null {
  const articles: (ExportedArticle & { footer: string[] })[] = [];
  const preface: ExportLine[] = [];
  for (const piece of pieces) {
    const article = read(piece);
    const last = articles.at(-1);
    if (article) articles.push({ ...article, footer: [...article.footer] });
    else if (last) for (const { text } of piece) last.footer.push(text);
    else for (const line of piece) preface.push(line);
  }
  return withPreface(preface, articles);
}

function withPreface(preface: readonly ExportLine[], articles: ExportedArticle[]): ExportedArticle[] | null {
  const [first, ...others] = articles;
  if (!first) return null;
  return [{ ...first, header: [...preface.map(({ text }) => text), ...first.header] }, ...others];
}
