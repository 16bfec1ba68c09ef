import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { temporaryLibrary } from '../support/temporary-library.ts';
import { openServedWindow } from './support/served-window.ts';

test('an exported file is checked from the palette, and what does not hold is named', async () => {
  const cleanUp: (() => void)[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'attache-check-'));
  const library = temporaryLibrary({
    after: (step) => void cleanUp.push(() => step?.({} as never, () => {})),
  });
  const article = library.add({ title: 'Cebu', paragraphs: ['Ministers met in Cebu and spoke at length.'] });
  const clip = await library.ask('clips.quote', { article, quote: 'spoke at length' });
  const { id } = await library.ask('notes.create', { title: 'Retreat' });
  await library.ask('notes.append-clip', { id, clip: clip.id });
  const { content } = await library.ask('notes.render', { id, format: 'html' });
  const file = join(folder, 'retreat.html');
  writeFileSync(file, content.replace('“spoke at length”', '“spoke at lunch”'));

  const window = await openServedWindow();
  const { page } = window;
  await expect(page.getByText('Nothing leaves this machine')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Every command' })).toBeFocused();
  await page.keyboard.type('Check an exported');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Check an exported');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Check of retreat.html' });
  await expect(dialog).toContainText('not in this library');
  await expect(dialog).toContainText('the text that the file shows (in the file): differs');
  await expect(dialog).toContainText('lunch');
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await window.close();
  for (const step of cleanUp) step();
  rmSync(folder, { recursive: true, force: true });
});
