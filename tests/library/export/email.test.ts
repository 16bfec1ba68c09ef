import assert from 'node:assert/strict';
import { test } from 'node:test';
import { richNote } from '../../support/rich-note.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

test('a note for an e-mail is rich text that needs no style sheet, and plain text in short lines', async (t) => {
  const library = temporaryLibrary(t);
  const id = await richNote(library, 'vi', 'numbered');
  const { html, text } = await library.ask('notes.for-email', { id });
  assert.doesNotMatch(html, /<style|<html|<body|href="#|<script/);
  assert.match(html, /<td style="border: 1px solid/);
  assert.match(html, /<a href="https:\/\/asean.org\/">/);
  assert.match(html, /<blockquote style=[^>]*><p>“Ministers reaffirmed/);
  assert.match(html, /<li>☑ Done<\/li><li>☐ To do<\/li>|<li>☑ Done<\/li>\n<li>☐ To do<\/li>/);
  const lines = text.split('\n');
  for (const line of lines) if (line.includes(' ')) assert.ok([...line].length <= 72, line);
  assert.ok(lines.includes('Second level'));
  assert.equal(lines[lines.indexOf('Second level') + 1], '------------');
  assert.match(text, /\[1\] TTXVN, “Ministers meet”/);
});
