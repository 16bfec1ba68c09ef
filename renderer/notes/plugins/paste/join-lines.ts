/** A line that is as long as one of print is; shorter ones are lines by intention. */
const shortestMeasure = 45;
const longestMeasure = 200;
const bullet = /^\s*[•▪◦‣●○·]\s+/;
const number = /^\s*\(?\d{1,3}[.)]\s+/;

export interface TextLine {
  kind: 'p' | 'bullet' | 'number';
  text: string;
}

/**
 * Text as a PDF viewer copies it, in paragraphs and list items: lines that end where the page's did are joined, words
 * divided at a line's end are whole again. Null when the text was not broken by a page.
 */
export function joinLines(text: string): TextLine[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n').split('\n');
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const measure = Math.max(0, ...lengths);
  const full = lengths.filter((length) => length > measure * 0.7).length;
  if (measure < shortestMeasure || measure > longestMeasure || full < 2 || full * 2 < lengths.length - 1)
    return null;
  const joined: TextLine[] = [];
  const compounds = compoundsIn(text);
  let goesOn = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') {
      goesOn = false;
      continue;
    }
    const kind = bullet.test(line) ? 'bullet' : number.test(line) ? 'number' : 'p';
    const last = joined.at(-1);
    if (last && goesOn && kind === 'p') last.text = joinTwo(last.text, words, compounds);
    else joined.push({ kind, text: words.replace(kind === 'bullet' ? bullet : number, '') });
    goesOn = !endsParagraph(words, measure);
  }
  return joined;
}

/** A line well short of the measure ends a paragraph where a sentence ends, or where it is a heading's. */
function endsParagraph(line: string, measure: number): boolean {
  if (/[.!?:…]["”’»)\]]*$/.test(line)) return line.length < measure * 0.85;
  return line.length < measure * 0.5;
}

/** The words that the text itself writes with a hyphen inside a line, in small letters. */
function compoundsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+-\p{L}+/gu));
}

/** What may stand behind the first of two words that share their second half: "short- and long-term". */
const conjunctions = /^(?:and|or|to|và|hoặc|hay)\s/iu;

/**
 * A soft hyphen at a line's end always divides a word. A hyphen does where small letters stand on both sides of it; it
 * is the word's own, and stays, before a capital or a digit (ASEAN-China, COVID-19), in a word that has one already
 * (state-of-the-art), and in one that the text writes with a hyphen elsewhere. Before "and" it awaits its other half.
 */
function joinTwo(before: string, behind: string, compounds: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + behind;
  const [, first] = /(\S*[\p{L}\p{N}])-$/u.exec(before) ?? [];
  if (first === undefined || conjunctions.test(behind)) return `${before} ${behind}`;
  const [second = ''] = /^[\p{L}\p{N}]+/u.exec(behind) ?? [];
  const divided =
    /\p{Ll}$/u.test(first) &&
    /^\p{Ll}/u.test(second) &&
    !first.includes('-') &&
    !compounds.has(`${first.replace(/^[^\p{L}]+/u, '')}-${second}`.toLowerCase());
  return (divided ? before.slice(0, -1) : before) + behind;
}
