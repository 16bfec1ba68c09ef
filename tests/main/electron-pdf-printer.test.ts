import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fail, ok } from '../../electron/contract/failure.ts';
import { electronPdfPrinter } from '../../electron/main/electron-pdf-printer.ts';
import { printWindows, sessionDouble } from './contents-double.ts';

const pdf = Buffer.from('%PDF-');
const never = new Promise<never>(() => {});

test('A note is printed in a hidden window without scripts, in a session of memory alone', async () => {
  const double = sessionDouble();
  const partitions: string[] = [];
  const windows = printWindows(async () => pdf);
  const sessionOf = (partition: string) => {
    partitions.push(partition);
    return double.session;
  };
  const print = electronPdfPrinter({ sessionOf, createWindow: windows.createWindow });
  assert.deepEqual(await print('<p>note</p>'), ok(pdf));
  assert.deepEqual(partitions, ['print'], 'a name without persist: in front');
  const [options] = windows.opened;
  assert.equal(options?.show, false);
  const { javascript, partition, sandbox, contextIsolation, preload } = options?.webPreferences ?? {};
  assert.deepEqual(
    [javascript, partition, sandbox, contextIsolation, preload],
    [false, 'print', true, true, undefined],
  );
  assert.deepEqual(windows.printed, [
    {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
  ]);
  assert.equal(double.cancels('https://example.com/'), true);
  assert.equal(windows.counts.destroyed, 1);
});

test('The page of a print is there while it is printed, and for nobody afterwards', async () => {
  const double = sessionDouble();
  const seen: string[] = [];
  const page = async (url: string) => {
    const response = await double.handlers.page?.(new Request(url) as never);
    return response ? `${response.status} ${await response.text()}` : 'none';
  };
  const windows = printWindows(async () => {
    seen.push(await page(windows.loaded[0] ?? ''));
    return pdf;
  });
  await electronPdfPrinter({ sessionOf: () => double.session, createWindow: windows.createWindow })(
    '<p>note</p>',
  );
  assert.deepEqual(seen, ['200 <p>note</p>']);
  assert.equal(await page(windows.loaded[0] ?? ''), '404 ');
});

test('A print that fails or does not end is given up, and its window destroyed', async () => {
  const failing = printWindows(() => Promise.reject(new Error('Printing failed')));
  const parts = { sessionOf: () => sessionDouble().session, timeoutMs: 20 };
  const printer = (windows: ReturnType<typeof printWindows>) =>
    electronPdfPrinter({ ...parts, createWindow: windows.createWindow });
  assert.deepEqual(await printer(failing)('<p>'), fail('print-failed', undefined, 'Printing failed'));
  const hanging = printWindows(() => never);
  assert.deepEqual(await printer(hanging)('<p>'), fail('print-failed', undefined, '0.02 s'));
  const loading = printWindows(
    async () => pdf,
    () => never,
  );
  assert.deepEqual(await printer(loading)('<p>'), fail('print-failed', undefined, '0.02 s'));
  assert.deepEqual(
    [failing, hanging, loading].map(({ counts }) => counts.destroyed),
    [1, 1, 1],
  );
});
