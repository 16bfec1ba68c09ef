import { nothingStated, type Stated } from '../source-document.ts';
import { realAuthor, realTitle } from '../story/file-titles.ts';

/** What the information group says; numbers are 0 where it says nothing. */
export interface Information {
  title: string;
  author: string;
  year: number;
  month: number;
  day: number;
}

export function noInformation(): Information {
  return { title: '', author: '', year: 0, month: 0, day: 0 };
}

export function statedByInformation({ title, author, year, month, day }: Information, file: string): Stated {
  const isDay = year > 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    ...nothingStated,
    title: realTitle(title, file),
    byline: realAuthor(author),
    ...(isDay ? { createdOn: `${year}-${two(month)}-${two(day)}` } : {}),
  };
}
