import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, multiply, scaleOf } from './matrix.ts';
import { OPS } from './open-pdf.ts';

/** A piece of text as it is drawn at one place. Lengths are points, in a frame turned so that the text runs to the right. */
export interface TextRun {
  text: string;
  x: number;
  /** Of the baseline; grows upwards. */
  y: number;
  width: number;
  /** Of the font. */
  size: number;
  bold: boolean;
  /** By how many degrees its frame is turned. */
  angle: number;
}

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}
interface Font {
  bold?: boolean;
  black?: boolean;
  isType3Font?: boolean;
  fontMatrix?: number[];
}
interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** A gap of more than this share of the size stands between words; of more than the other, between columns. */
const wordGap = 0.12;
const columnGap = 1.2;

/** ﬀ to ﬆ. */
const ligature = /[\ufb00-\ufb06]/g;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * What a page draws as text, its forms and comments in the page included, and what lies outside the part that is shown.
 * pdf.js's own text extraction leaves both out, so that we follow the operators of text (ISO 32000-1, 9.4) ourselves.
 */
export async function readRuns(page: PDFPageProxy): Promise<TextRun[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'display' });
  const runs: TextRun[] = [];
  const saved: State[] = [];
  let state: State = initialState();
  let textMatrix = identity;
  let lineMatrix = identity;

  function moveTo(matrix: Matrix): void {
    lineMatrix = matrix;
    textMatrix = matrix;
  }
  function moveBy(x: number, y: number): void {
    moveTo(multiply(lineMatrix, [1, 0, 0, 1, x, y]));
  }
  const operations: Record<number, (args: never) => void> = {
    [OPS.save]: () => {
      saved.push({ ...state });
    },
    [OPS.restore]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.transform]: (matrix: number[]) => {
      state.matrix = multiply(state.matrix, asMatrix(matrix));
    },
    [OPS.paintFormXObjectBegin]: ([matrix]: [ArrayLike<number> | null]) => {
      saved.push({ ...state });
      if (matrix) state.matrix = multiply(state.matrix, asMatrix(matrix));
    },
    [OPS.paintFormXObjectEnd]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.beginAnnotation]: ([, , transform, matrix]: [string, unknown, number[], number[]]) => {
      saved.push({ ...state });
      state = { ...initialState(), matrix: multiply(asMatrix(transform), asMatrix(matrix)) };
    },
    [OPS.endAnnotation]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.beginText]: () => moveTo(identity),
    [OPS.setCharSpacing]: ([value]: [number]) => {
      state.charSpacing = value;
    },
    [OPS.setWordSpacing]: ([value]: [number]) => {
      state.wordSpacing = value;
    },
    [OPS.setHScale]: ([value]: [number]) => {
      state.stretch = value / 100;
    },
    [OPS.setLeading]: ([value]: [number]) => {
      state.leading = value;
    },
    [OPS.setTextRise]: ([value]: [number]) => {
      state.rise = value;
    },
    [OPS.setFont]: ([name, size]: [string, number]) => setFont(name, size),
    [OPS.setGState]: ([entries]: [[string, [string, number]][]]) => {
      for (const [key, value] of entries) if (key === 'Font') setFont(value[0], value[1]);
    },
    [OPS.moveText]: ([x, y]: [number, number]) => moveBy(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      state.leading = -y;
      moveBy(x, y);
    },
    [OPS.setTextMatrix]: (args: [ArrayLike<number>] | number[]) =>
      moveTo(asMatrix(typeof args[0] === 'number' ? (args as number[]) : (args[0] ?? identity))),
    [OPS.nextLine]: () => moveBy(0, -state.leading),
    [OPS.showText]: ([glyphs]: [(Glyph | number | null)[]]) => show(glyphs),
  };

  function setFont(name: string, size: number): void {
    state.font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {};
    state.size = size;
  }

  function show(glyphs: readonly (Glyph | number | null)[]): void {
    const { font, size, charSpacing, wordSpacing, stretch } = state;
    const unit = font.isType3Font ? Math.abs(font.fontMatrix?.[0] ?? 0.001) : 0.001;
    let at = 0;
    let text = '';
    let start = 0;
    let end = 0;
    let drawn = 0;
    const em = () =>
      (font.isType3Font && drawn > 0 ? (2 * (end - start)) / drawn : Math.abs(size * stretch)) || 1;
    const flush = () => {
      if (text.trim() !== '') runs.push(placed(text, start, end, em()));
      text = '';
      drawn = 0;
    };
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        at -= (glyph / 1000) * size * stretch;
        continue;
      }
      const gap = at - end;
      if (text !== '' && gap > columnGap * em()) flush();
      else if (text !== '' && gap > wordGap * em() && !text.endsWith(' ')) text += ' ';
      if (text === '') start = at;
      text += glyph.unicode.replace(ligature, (sign) => sign.normalize('NFKC'));
      drawn++;
      at += (glyph.width * unit * size + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
      end = at;
    }
    flush();
    textMatrix = multiply(textMatrix, [1, 0, 0, 1, at, 0]);
  }

  /** The run between two places on the line, both in the units of the text's matrix. */
  function placed(text: string, start: number, end: number, em: number): TextRun {
    const full = multiply(state.matrix, textMatrix);
    const [a, b, c, d, e, f] = full;
    const turn = Math.atan2(b, a);
    const x = e + a * start + c * state.rise;
    const y = f + b * start + d * state.rise;
    const height = state.font.isType3Font ? em * scaleOf(full) : Math.abs(state.size) * Math.hypot(c, d);
    return {
      text,
      x: x * Math.cos(turn) + y * Math.sin(turn),
      y: y * Math.cos(turn) - x * Math.sin(turn),
      width: (end - start) * Math.hypot(a, b),
      size: height || 1,
      bold: state.font.bold === true || state.font.black === true,
      angle: Math.round((turn * 180) / Math.PI) % 360,
    };
  }

  for (const [index, operation] of fnArray.entries())
    operations[operation]?.((argsArray[index] ?? []) as never);
  return runs.filter(({ x, y, width, size }) => Number.isFinite(x + y + width + size));
}

function initialState(): State {
  return {
    matrix: identity,
    font: {},
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
}

function asMatrix(values: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values);
  return [a, b, c, d, e, f];
}
