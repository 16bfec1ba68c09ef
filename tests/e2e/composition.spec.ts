import { type CDPSession, expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { composed, retyped, type Stroke, telex, vni } from './support/vietnamese-keys.ts';
import { beginNote, quoteSentence, saved, noteText as text } from './support/written-note.ts';

/** Vietnamese as input methods type it: nothing lost, nothing doubled, undo by whole syllables. */
let window: ServedWindow;

test.afterEach(() => window.close());

const sentence = 'Đường lối đối ngoại độc lập, tự chủ của Việt Nam được khẳng định.';

async function openNote(sample = false): Promise<{ page: Page; devtools: CDPSession }> {
  window = await openServedWindow({ sample });
  const { page } = window;
  await beginNote(page);
  return { page, devtools: await window.context.newCDPSession(page) };
}

/** Plays what an input method does: a composition that changes and ends, or a word that is replaced as it grows. */
async function play(page: Page, devtools: CDPSession, strokes: readonly Stroke[]): Promise<void> {
  for (const stroke of strokes) {
    if (stroke.kind === 'key') await page.keyboard.type(stroke.text);
    else if (stroke.kind === 'backspace') await page.keyboard.press('Backspace');
    else if (stroke.kind === 'insert') await devtools.send('Input.insertText', { text: stroke.text });
    else {
      const end = stroke.text.length;
      await devtools.send('Input.imeSetComposition', {
        text: stroke.text,
        selectionStart: end,
        selectionEnd: end,
      });
    }
  }
}

for (const [method, keys] of [
  ['Telex', telex],
  ['VNI', vni],
] as const) {
  test(`a paragraph composed as ${method} stands as it was meant, is saved so, and undo and redo step over whole syllables`, async () => {
    const { page, devtools } = await openNote();
    await play(page, devtools, composed(sentence, keys));
    await expect(text(page)).toHaveText(sentence);
    await saved(page);
    const seen = new Set<string>();
    let steps = 0;
    for (; steps < 80 && (await text(page).innerText()).trim() !== ''; steps++) {
      await page.keyboard.press('Control+z');
      seen.add((await text(page).innerText()).trim());
    }
    for (const left of seen) expect(isWholeSyllables(left), left).toBe(true);
    for (; steps > 0; steps--) await page.keyboard.press('Control+y');
    await expect(text(page)).toHaveText(sentence);
    await page.reload();
    await expect(text(page)).toHaveText(sentence);
  });

  test(`a paragraph typed as ${method} by an engine that takes back and types anew loses and doubles nothing`, async () => {
    const { page, devtools } = await openNote();
    await play(page, devtools, retyped(sentence, keys));
    await expect(text(page)).toHaveText(sentence);
    await saved(page);
    await page.reload();
    await expect(text(page)).toHaveText(sentence);
  });
}

test('a syllable that is unfinished when the focus goes is kept once, and typing goes on behind it', async () => {
  const { page, devtools } = await openNote();
  await play(page, devtools, composed('Quan hệ ', telex));
  await play(page, devtools, [
    { kind: 'compose', text: 'V' },
    { kind: 'compose', text: 'Viê' },
  ]);
  await page.getByRole('textbox', { name: 'Title of the note' }).focus();
  await expect(text(page)).toHaveText('Quan hệ Viê');
  await saved(page);
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await play(page, devtools, composed(' Nam', telex));
  await expect(text(page)).toHaveText('Quan hệ Viê Nam');
  await saved(page);
  await page.reload();
  await expect(text(page)).toHaveText('Quan hệ Viê Nam');
});

test('words are composed before and behind a citation in the middle of a paragraph, which stays', async () => {
  const { page, devtools } = await openNote(true);
  await quoteSentence(page);
  const quotation = text(page).locator('blockquote');
  const before = await quotation.innerText();
  await play(page, devtools, composed('đường lối', telex));
  await expect(text(page).locator('p').last()).toHaveText('đường lối');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await play(page, devtools, retyped('độc lập', vni));
  await expect(text(page)).toContainText('độc lập');
  await expect(quotation.getByRole('button')).toHaveCount(1);
  expect((await text(page).innerText()).match(/độc lập/g)).toHaveLength(1);
  await saved(page);
  const all = await text(page).innerText();
  await page.reload();
  await expect(quotation.getByRole('button')).toHaveCount(1);
  await expect.poll(() => text(page).innerText()).toBe(all);
  expect(before).not.toBe('');
});

for (const [name, typed] of [
  ['composed as Telex', (words: string) => composed(words, telex)],
  ['composed as VNI', (words: string) => composed(words, vni)],
  ['typed as Telex by an engine that takes back and types anew', (words: string) => retyped(words, telex)],
  ['typed as VNI by an engine that takes back and types anew', (words: string) => retyped(words, vni)],
] as const)
  test(`what is ${name} in the find bar is found and replaced, and behind a slash it narrows the menu`, async () => {
    const { page, devtools } = await openNote();
    await play(page, devtools, typed('Cuộc đàm phán'));
    await expect(text(page)).toHaveText('Cuộc đàm phán');
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('textbox', { name: 'Find in the note' })).toBeFocused();
    await play(page, devtools, typed('đàm phán'));
    await expect(page.locator('.find-bar').getByRole('status')).toHaveText('1 of 1');
    await page.keyboard.press('Control+h');
    const replacement = page.getByRole('textbox', { name: 'Replace with' });
    await replacement.focus();
    await play(page, devtools, typed('gặp gỡ'));
    await expect(replacement).toHaveValue('gặp gỡ');
    await page.keyboard.press('Enter');
    await expect(text(page)).toHaveText('Cuộc gặp gỡ');
    await page.keyboard.press('Escape');
    await expect(text(page)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(text(page).locator('> p')).toHaveCount(2);
    await page.keyboard.type('/');
    const options = page.getByRole('listbox', { name: 'Insert' }).getByRole('option');
    await expect(options.first()).toBeVisible();
    await play(page, devtools, typed('bảng'));
    await expect(options).toHaveText([/Insert table/]);
    await page.keyboard.press('Enter');
    await expect(text(page).getByRole('table')).toHaveCount(1);
    await expect(text(page)).not.toContainText('bảng');
    await expect(text(page).locator('> p').first()).toHaveText('Cuộc gặp gỡ');
  });

/** Whether what is left after undoing ends where a syllable of the sentence ends. */
function isWholeSyllables(left: string): boolean {
  const rest = sentence.slice(left.length);
  return sentence.startsWith(left) && (left === '' || rest === '' || /^[\s,.]/.test(rest));
}
