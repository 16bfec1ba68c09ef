import type { FoundDate } from './dates.ts';
import { type Mention, mentionsIn } from './numbers.ts';

/** A passage that a sentence cites. `publishedOn`: YYYY-MM-DD of its article. */
export interface CitedPassage {
  text: string;
  vietnamese: boolean;
  publishedOn: string | null;
}

/** The numbers and dates of a sentence that none of its passages has; a date may be the article's own. */
export function unfoundNumbers(
  sentence: string,
  vietnamese: boolean,
  passages: readonly CitedPassage[],
): Mention[] {
  const mentions = mentionsIn(sentence, vietnamese).filter(({ sure }) => sure);
  if (mentions.length === 0) return [];
  const facts = passages.flatMap((passage) => factsOf(passage));
  return mentions.filter((mention) =>
    mention.date ? !isSaid(mention.date, facts) : !facts.some((fact) => agrees(mention, fact)),
  );
}

/** What a passage says; `year`: of its publication, which a date without a year is near. */
interface Fact {
  mention: Mention;
  year: number | null;
}

/** What is known of passages, by the passage: the same ones are cited again and again while a note is written. */
const known = new Map<string, Fact[]>();
const mostKnown = 2_000;

function factsOf({ text, vietnamese, publishedOn }: CitedPassage): Fact[] {
  const key = `${vietnamese ? 1 : 0}${publishedOn ?? ''} ${text}`;
  let facts = known.get(key);
  if (!facts) {
    const year = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
    facts = mentionsIn(publishedOn === null ? text : `${text}\n${publishedOn}`, vietnamese).map(
      (mention) => ({
        mention,
        year,
      }),
    );
    if (known.size >= mostKnown) known.clear();
    known.set(key, facts);
  }
  return facts;
}

function agrees(asked: Mention, { mention: fact, year }: Fact): boolean {
  if (fact.date) {
    const years = fact.date.readings.map((reading) => reading.year);
    return !asked.percent && years.some((each) => each !== null && asked.values.includes(each));
  }
  if (asked.percent !== fact.percent) return false;
  if (asked.currency !== null && fact.currency !== null && asked.currency !== fact.currency) return false;
  return (
    asked.values.some((value) => fact.values.includes(value)) ||
    // A passage that says no year is of the year of its article.
    (year !== null && !asked.percent && asked.currency === null && asked.values.includes(year))
  );
}

type Reading = FoundDate['readings'][number];

/** Every day of a span of days must be said, one reading of a date that can be read in two ways. */
function isSaid(date: FoundDate, facts: readonly Fact[]): boolean {
  const said = (reading: Reading) =>
    facts.some(
      ({ mention, year }) => mention.date?.readings.some((fact) => sameDate(reading, fact, year)) ?? false,
    );
  return date.several ? date.readings.every(said) : date.readings.some(said);
}

/** Every part that is asked for is said, but for what a passage takes for granted: the year, after "ngày 14" the month. */
function sameDate(asked: Reading, fact: Reading, published: number | null): boolean {
  const year =
    asked.year === null ||
    (fact.year === null
      ? published === null || Math.abs(asked.year - published) < 2
      : asked.year === fact.year);
  const month =
    asked.month === fact.month || asked.month === null || (asked.day !== null && fact.month === null);
  return year && month && (asked.day === null || asked.day === fact.day);
}
