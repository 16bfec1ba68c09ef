/** Above these a parser of Markdown takes seconds or runs out of stack, and no article needs them. */
const longest = 500_000;
const mostMarks = 10_000;
const mostMarksInParagraph = 300;
const mostLines = 3_000;
const mostLinesInParagraph = 1_000;
const nested = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){12}/m;
const indented = /^[ \t]{60,}(?:[-*+>]|\d{1,9}[.)])/m;

/** Whether a text can be parsed as Markdown in reasonable time; else it is read as plain text. */
export function isTame(text: string): boolean {
  if (text.length > longest || nested.test(text) || indented.test(text)) return false;
  let all = 0;
  let inParagraph = 0;
  let lines = 0;
  let linesInParagraph = 0;
  let lineIsEmpty = true;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index);
    if (sign === 10) {
      lines++;
      linesInParagraph++;
      if (lines > mostLines || linesInParagraph > mostLinesInParagraph) return false;
      if (lineIsEmpty) {
        inParagraph = 0;
        linesInParagraph = 0;
      }
      lineIsEmpty = true;
    } else if (sign !== 32) {
      lineIsEmpty = false;
      if (isMark(sign)) {
        all++;
        inParagraph++;
        if (inParagraph > mostMarksInParagraph || all > mostMarks) return false;
      }
    }
  }
  return true;
}

/** `! & ( * < [ ] _` and the backtick. */
function isMark(sign: number): boolean {
  return (
    sign === 33 ||
    sign === 38 ||
    sign === 40 ||
    sign === 42 ||
    sign === 60 ||
    sign === 91 ||
    sign === 93 ||
    sign === 95 ||
    sign === 96
  );
}
