import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPdf } from '../../../electron/parsers/pdf/read-pdf.ts';

const corpus = new URL('../../../../shared/corpora/pdf/', import.meta.url);
/** How many letters and digits poppler's pdftotext finds in each file; 0 for what it cannot read. */
const poppler = new URL('../../fixtures/parsers/poppler-letters.json', import.meta.url);

test('every PDF that poppler reads comes in with no less text', async (context) => {
  if (!existsSync(corpus)) return context.skip(`there is no ${corpus.pathname}`);
  const expected: Record<string, number> = JSON.parse(readFileSync(poppler, 'utf8'));
  for (const [file, letters] of Object.entries(expected)) {
    const result = await readPdf(readFileSync(new URL(file, corpus)), { name: file });
    const parts = result.ok ? result.value.flatMap((document) => document.parts) : [];
    const own = countLetters(parts.filter(({ removed }) => removed === null));
    const outcome = result.ok ? `${parts.length} parts` : result.failure.code;
    context.diagnostic(
      `${file.padEnd(42)} ${String(letters).padStart(5)} ${String(own).padStart(5)} ${outcome}`,
    );
    assert.ok(own >= letters * 0.95, file);
  }
});

function countLetters(parts: readonly { text: string }[]): number {
  const text = parts.map((part) => part.text).join(' ');
  return text.normalize('NFKC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
