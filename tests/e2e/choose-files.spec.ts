import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { openServedWindow } from './support/served-window.ts';

const article = fileURLToPath(new URL('../../resources/sample/004-retreat-langkawi.txt', import.meta.url));

test('what is chosen in the dialog of the browser comes in, however long one looks for it', async () => {
  const window = await openServedWindow({ flags: ['--js-flags=--expose-gc'] });
  const { page } = window;
  // Whatever nothing holds is gone by the time that a file is chosen.
  await page.evaluate(() => {
    const { click } = HTMLInputElement.prototype;
    HTMLInputElement.prototype.click = function () {
      click.call(this);
      setTimeout(() => globalThis.gc?.());
    };
  });
  const chooser = page.waitForEvent('filechooser', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(article);
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(1);
  await window.close();
});
