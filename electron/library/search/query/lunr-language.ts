import lunr from 'lunr';
import type { QueryMistake } from '../../../contract/models/search.ts';
import { fields, type Presence } from './query.ts';

/** A term as lunr read it: unescaped, in the case it was typed in; `distance` null without `~`. */
export interface LunrTerm {
  text: string;
  field: string | undefined;
  presence: Presence;
  boost: number;
  distance: number | null;
  start: number;
  end: number;
}

interface Lexeme {
  type: 'FIELD' | 'TERM' | 'PRESENCE' | 'BOOST' | 'EDIT_DISTANCE';
  str: string;
  start: number;
  end: number;
}
interface LunrClause {
  fields: string[];
  boost: number;
  presence: number;
  editDistance?: number;
}
interface LunrParser {
  lexemes: Lexeme[];
  lexemeIdx: number;
  parse(): void;
}
/** lunr exports its parser, but @types/lunr does not know it. */
const { QueryParser } = lunr as unknown as {
  QueryParser: new (text: string, query: lunr.Query) => LunrParser;
};

const presences: Readonly<Record<number, Presence>> = { 1: 'optional', 2: 'required', 3: 'excluded' };
/** Each refusal costs another parse; past this many, what is left is read as plain words. */
const refusalLimit = 20;

/** Reads lunr's query language with lunr's own parser. A part it refuses is explained, blanked, and the rest read. */
export function readLunr(query: string): { terms: LunrTerm[]; mistakes: QueryMistake[] } {
  const mistakes: QueryMistake[] = [];
  let text = withoutDashes(query).replace(fieldNames, (name) => name.toLowerCase());
  for (let refusals = 0; ; refusals++) {
    const read = new lunr.Query(Object.keys(fields));
    const parser = new QueryParser(text, read);
    try {
      parser.parse();
      return { terms: termsOf(read, parser.lexemes, text.length), mistakes };
    } catch (error) {
      if (!(error instanceof lunr.QueryParseError)) throw error;
      const { start, end } = error;
      const refused = parser.lexemes.find((lexeme) => lexeme.start === start && lexeme.end === end);
      const { code, from, to, blankFrom } = explain(refused, start, end);
      if (code) mistakes.push({ code, start: from, end: to, about: text.slice(from, to).replace(/:$/, '') });
      const next = refusals < refusalLimit ? blank(text, blankFrom ?? from, to) : text;
      text = next === text ? text.replace(/[:~^+\\-]/g, ' ') : next;
    }
  }
}

/** In whatever case a field is typed. */
const fieldNames = new RegExp(`(?<=^|[\\s+-])(?:${Object.keys(fields).join('|')}):`, 'gi');

/** A sign that stands alone, or a run of dashes, is punctuation: `Hanoi (VNA) - Minister` excludes nobody. */
function withoutDashes(text: string): string {
  return text.replace(/(?<=^|\s)[+-]+(?=\s)|--+/g, (run) => ' '.repeat(run.length));
}

function termsOf(read: lunr.Query, lexemes: Lexeme[], length: number): LunrTerm[] {
  const places = lexemes.filter((lexeme) => lexeme.type === 'TERM');
  return (read.clauses as unknown as LunrClause[]).map((clause, index) => ({
    text: places[index]?.str ?? '',
    field: clause.fields === read.allFields ? undefined : clause.fields[0],
    presence: presences[clause.presence] ?? 'optional',
    boost: clause.boost,
    distance: clause.editDistance ?? null,
    start: places[index]?.start ?? 0,
    // An escape that escapes nothing brings lunr's lexer past the end.
    end: Math.min(places[index]?.end ?? 0, length),
  }));
}

/**
 * What is wrong with the lexeme that lunr's parser stopped at, and where. What is blanked starts there too, or at
 * `blankFrom`. Code null: not even a mistake.
 */
function explain(
  lexeme: Lexeme | undefined,
  start: number,
  end: number,
): { code: QueryMistake['code'] | null; from: number; to: number; blankFrom?: number } {
  switch (lexeme?.type) {
    case 'BOOST':
      return { code: 'bad-boost', from: start - 1, to: end };
    case 'EDIT_DISTANCE':
      return { code: 'bad-distance', from: start - 1, to: end };
    case 'FIELD':
      if (lexeme.str === '' || Object.hasOwn(fields, lexeme.str)) {
        return { code: 'missing-term', from: start, to: end + 1 };
      }
      // An unknown field is read as a word; a time of day (10:30) is no mistake.
      return {
        code: /^\p{L}/u.test(lexeme.str) ? 'unknown-field' : null,
        from: start,
        to: end + 1,
        blankFrom: end,
      };
    default:
      return { code: 'missing-term', from: start, to: end };
  }
}

/** Puts spaces where a part was dealt with. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
