import type { FoundDate } from '../dates/dates.ts';
import type { GuessLanguage } from '../text/language.ts';

/** Reads a date that plain reading cannot: `readDates` of dates.ts, for texts in both languages. */
export type ReadDates = (text: string) => FoundDate[];

/** What takes long to load and is seldom needed: null where it is not at hand. See finishStory in finish-story.ts. */
export interface SlowReading {
  guessLanguage: GuessLanguage | null;
  readDates: ReadDates | null;
  /** Whether readDates would have been asked, had it been at hand. */
  missedDates: boolean;
}

export function plainReading(): SlowReading {
  return { guessLanguage: null, readDates: null, missedDates: false };
}
