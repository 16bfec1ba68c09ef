import type { Locator, Page } from 'playwright/test';
import { temporaryLibrary } from '../../support/temporary-library.ts';
import { openServedWindow, type ServedWindow } from './served-window.ts';

/** A window on a library of four notes, with their list in sight. */
export async function openFourNotes(): Promise<ServedWindow> {
  const window = await openServedWindow({ fill: fillFourNotes });
  await window.page.locator('#tab-notes').click();
  return window;
}

export const list = (page: Page): Locator => page.getByRole('grid', { name: 'Notes' });
export const titles = (page: Page): Locator => list(page).locator('.note-row-title');

async function fillFourNotes(folder: string): Promise<void> {
  const { ask, close } = temporaryLibrary({ after: () => {} }, folder);
  const notes = [
    { title: 'Lao PDR: visit of the prime minister', details: { status: 'final', tags: ['visits'] } },
    { title: 'Mekong: lines to take', details: { status: 'review', classification: 'Internal' } },
    { title: 'ASEAN retreat in Cebu', details: { tags: ['ASEAN', 'visits'], addressee: 'Bộ trưởng' } },
    { title: 'Digest', details: {} },
  ] as const;
  for (const { title, details } of notes) {
    const { id } = await ask('notes.create', { title });
    const { tags = [], ...others } = { tags: [], ...details };
    await ask('notes.describe', { id, details: { ...others, tags: [...tags] } });
    if (title === 'Digest')
      await ask('notes.append-markdown', { id, markdown: 'Rice exports grew in the third quarter.' });
  }
  close();
}
