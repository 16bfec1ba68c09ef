import { expect } from 'playwright/test';
import { temporaryLibrary } from '../../support/temporary-library.ts';
import { openServedWindow, type ServedWindow } from './served-window.ts';

const agencies = ['VNA', 'Reuters', 'AFP', 'Bernama'];
const places = ['Cebu', 'Hanoi', 'Jakarta', 'Kuala Lumpur', 'Manila', 'Bangkok', 'Singapore', 'Vientiane'];
const subjects = [
  'the code of conduct in the East Sea',
  'the five-point consensus on Myanmar',
  'rice exports and food security',
  'a power grid for the region',
  'typhoon relief and early warning',
];

/** Sentences of their own for each article, or the first would be taken for a reprint of the next. */
function background(index: number): string {
  const words = Array.from({ length: 60 }, (_, at) => `detail${index}x${at}`);
  return words.join(' ');
}

/** A window on such a library, with its articles in sight. */
export async function openPressLibrary(): Promise<ServedWindow> {
  const window = await openServedWindow({ fill: fillPressLibrary });
  await expect(window.page.getByRole('option').first()).toBeVisible();
  return window;
}

/**
 * Fills a library with 48 articles in English and Vietnamese, four to a month from March 2025 to February 2026; every
 * twelfth is printed twice. Two clips, one tagged `line`, and a note are about the consensus.
 */
export async function fillPressLibrary(folder: string): Promise<void> {
  const { add, ask, close } = temporaryLibrary({ after: () => {} }, folder);
  for (let index = 0; index < 48; index++) {
    const month = (Math.floor(index / 4) + 2) % 12;
    const day = `${index < 40 ? 2025 : 2026}-${String(month + 1).padStart(2, '0')}-${String((index % 4) * 7 + 2).padStart(2, '0')}`;
    const english = index % 3 !== 2;
    const subject = subjects[index % subjects.length] ?? '';
    const place = places[index % places.length] ?? null;
    const paragraphs = english
      ? [
          `Ministers met in ${place} to discuss ${subject}.`,
          `The chairman said that ${subject} remained a priority.`,
          background(index),
        ]
      : [`Các bộ trưởng đã họp tại ${place} về đường lối đối ngoại độc lập, tự chủ.`, background(index)];
    const article = {
      title: english
        ? `Ministers discuss ${subject} (${index})`
        : `Các bộ trưởng họp về hợp tác khu vực (${index})`,
      language: english ? 'en' : 'vi',
      agency: english ? (agencies[index % agencies.length] ?? null) : 'TTXVN',
      place,
      publishedOn: day,
      paragraphs,
    };
    const id = add(article);
    if (index % 12 === 0) add({ ...article, title: `${article.title}, reprinted`, agency: 'Bernama' });
    if (index === 1 || index === 16)
      await ask('clips.create', {
        article: id,
        start: 0,
        end: 60,
        tags: index === 1 ? ['line'] : [],
        comment: 'For the paragraph on the consensus',
      });
  }
  const note = await ask('notes.create', { title: 'Myanmar: lines to take' });
  await ask('notes.append-markdown', { id: note.id, markdown: 'The five-point consensus stays the basis.' });
  close();
}
