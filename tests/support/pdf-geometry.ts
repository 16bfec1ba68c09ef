import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page; pt from the page's left and top edges; `bottom` is its baseline. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  bottom: number;
  size: number;
  turned: boolean;
}

/** A drawn image; pt from the page's left and top edges. */
export interface PlacedImage {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedPage {
  width: number;
  height: number;
  texts: PlacedText[];
  images: PlacedImage[];
  /** The texts as lines, from the top; what stands side by side is one line. */
  lines: string[];
}

export interface PdfGeometry {
  pages: PlacedPage[];
  /** Anchors that links lead to and that are nowhere. */
  lostLinks: string[];
  /** Links within the document. */
  links: number;
  /** Names of the fonts that are drawn with, in their order. */
  fonts: string[];
  /** Names of fonts that are not embedded. */
  fontsElsewhere: string[];
  /** Signs that have no glyph of their own: replacement characters, and glyph 0 of a font. */
  missingGlyphs: number;
}

/** Reads where everything stands in a PDF. */
export async function readGeometry(bytes: Uint8Array): Promise<PdfGeometry> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const read: PdfGeometry = {
    pages: [],
    lostLinks: [],
    links: 0,
    fonts: [],
    fontsElsewhere: [],
    missingGlyphs: 0,
  };
  const fonts = new Set<string>();
  const named = await pdf.getDestinations();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, turn, , , left, y] = item.transform.map(Number);
      const from = left ?? 0;
      return [
        {
          text: item.str,
          left: from,
          right: from + item.width,
          bottom: height - (y ?? 0),
          size: item.height,
          turned: turn !== 0,
        },
      ];
    });
    const operators = await page.getOperatorList();
    const images = imagesOf(operators, height);
    read.pages.push({ width, height, texts, images, lines: linesOf(texts) });
    for (const { subtype, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link' || !dest) continue;
      read.links += 1;
      if (typeof dest === 'string' && !named[dest]) read.lostLinks.push(dest);
    }
    const { fnArray, argsArray } = operators;
    fnArray.forEach((operator, at) => {
      if (operator === OPS.showText)
        for (const glyph of argsArray[at]?.[0] ?? [])
          if (
            typeof glyph === 'object' &&
            glyph &&
            (glyph.unicode === '\ufffd' || glyph.originalCharCode === 0)
          )
            read.missingGlyphs += 1;
      if (operator !== OPS.setFont) return;
      const font = page.commonObjs.get(String(argsArray[at]?.[0]));
      fonts.add(String(font.name).replace(/^[A-Z]{6}\+/, ''));
      if (font.missingFile) read.fontsElsewhere.push(String(font.name));
    });
  }
  await task.destroy();
  read.fonts = [...fonts].sort();
  return read;
}

type Matrix = [number, number, number, number, number, number];

/** An image fills the unit square of what has been transformed until then. */
function imagesOf(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] },
  height: number,
): PlacedImage[] {
  const images: PlacedImage[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] ?? [];
    if (operator === OPS.save) kept.push(now);
    else if (operator === OPS.restore) now = kept.pop() ?? now;
    else if (operator === OPS.transform) now = Util.transform(now, args as number[]) as Matrix;
    else if (operator === OPS.paintImageXObject) {
      const [a, , , d, left, y] = now;
      const [low, high] = [Math.min(y, y + d), Math.max(y, y + d)];
      images.push({ left, right: left + a, top: height - high, bottom: height - low });
    }
  });
  return images;
}

function linesOf(texts: readonly PlacedText[]): string[] {
  const lines: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => b.size - a.size)) {
    const line = lines.find((known) => Math.abs((known[0]?.bottom ?? 0) - text.bottom) < 5);
    if (line) line.push(text);
    else lines.push([text]);
  }
  return lines.sort((a, b) => (a[0]?.bottom ?? 0) - (b[0]?.bottom ?? 0)).map(joined);
}

/** A word may be in several runs, for a font comes in several files. */
function joined(line: readonly PlacedText[]): string {
  const runs = line.toSorted((a, b) => a.left - b.left);
  return runs
    .map(({ text, left }, at) => (at > 0 && left - (runs[at - 1]?.right ?? 0) > 1 ? ' ' : '') + text)
    .join('');
}
