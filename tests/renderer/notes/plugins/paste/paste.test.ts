import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { $getRoot, $isElementNode } from 'lexical';
import { parseHTML } from 'linkedom';
import { joinLines } from '../../../../../renderer/notes/plugins/paste/join-lines.ts';
import { $pastedNodes } from '../../../../../renderer/notes/plugins/paste/pasted-nodes.ts';
import { linesAsBlocks } from '../../../../../renderer/notes/plugins/paste/plain-text.ts';
import { readHtml } from '../../../../../renderer/notes/plugins/paste/read-html.ts';
import { silent } from '../../../../../renderer/notes/plugins/paste/styles.ts';
import { change, noteEditor } from '../../note-editor.ts';
import { outline } from './outline.ts';

const folder = new URL('../../../../fixtures/paste/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const pasted = readdirSync(folder).filter((name) => !name.includes('.expected.'));

function page(html: string): Document {
  return parseHTML(silent(html)).document as never as Document;
}

function html(text: string) {
  return readHtml(page(`<html><body>${text}</body></html>`));
}

function asNote(blocks: ReturnType<typeof readHtml>['blocks']): string[] {
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append(...$pastedNodes(blocks));
  });
  return outline(JSON.stringify(editor.getEditorState()));
}

for (const name of pasted) {
  test(`${name} comes in clean, as reviewed`, () => {
    const text = read(name);
    const blocks = name.endsWith('.html')
      ? readHtml(page(text)).blocks
      : linesAsBlocks(joinLines(text) ?? []);
    const expected = read(name.replace(/\.\w+$/, '.expected.txt'))
      .trimEnd()
      .split('\n');
    assert.deepEqual(asNote(blocks), expected);
  });
}

test('every reviewed expectation belongs to something pasted', () => {
  const expected = readdirSync(folder).filter((name) => name.includes('.expected.'));
  assert.equal(expected.length, pasted.length);
});

test('a bitmap in the text is taken along with its description; images elsewhere are not asked for', () => {
  const bytes = 'A'.repeat(400);
  const { images, blocks } = html(
    `<p>a<img alt="A map" src="data:image/png;base64,${bytes}"><img src="https://example.org/a.png"></p>
     <img src="data:image/svg+xml;base64,${bytes}">`,
  );
  assert.deepEqual(images, [{ base64: bytes, description: 'A map' }]);
  assert.deepEqual(asNote(blocks), ['a']);
});

test('text that no page has broken stays in its lines', () => {
  assert.equal(joinLines('Đại sứ quán\n123 Phố Huế\nHà Nội'), null);
  assert.equal(joinLines('One long line that goes on and on and on, well beyond any page there is.'), null);
});

test('a table that lacks cells and one of a single cell are read without loss', () => {
  assert.deepEqual(asNote(html('<table><tr><td>a<td>b<tr><td rowspan=9>c</table>').blocks), [
    '| a | b |',
    '| c |  |',
  ]);
  assert.deepEqual(asNote(html('<table><tr><td><p>a</p><p>b</p></td></tr></table>').blocks), ['a', 'b']);
});

test('what was deleted with Word Online’s changes tracked goes, and a ticked item is not struck out as well', () => {
  const { blocks } = html(
    `<p><span class="TextRun">kept</span><span class="TextRun TrackChangeTextDeletion">, gone</span></p>
     <ul><li role="checkbox" aria-checked="true"><p><span style="text-decoration:line-through">Done</span></p></li>
     <li role="checkbox" aria-checked="false"><p><s>Not to do</s></p></li></ul>`,
  );
  assert.deepEqual(asNote(blocks), ['kept', '[x] Done', '[ ] ~~Not to do~~']);
});

test('a deeply nested page is read', () => {
  assert.deepEqual(asNote(html(`${'<div>'.repeat(400)}words`).blocks), ['words']);
});

test('lines stand as they stood: centred, at the right, justified, and a paragraph that is set left in a centred part', () => {
  const { blocks } = html(
    `<center><h1>TITLE</h1><p style="text-align:left">a</p></center>
     <p style="text-align: justify">b</p><p align="RIGHT">c</p><div style="text-align:center"><ul><li>d</li></ul></div>`,
  );
  const editor = noteEditor();
  change(editor, () => {
    $getRoot().append(...$pastedNodes(blocks));
  });
  const formats = editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => `${node.getTextContent()} ${$isElementNode(node) ? node.getFormatType() : ''}`.trim()),
  );
  assert.deepEqual(formats, ['TITLE center', 'a', 'b justify', 'c right', 'd']);
});

test('a hyphen at the end of a line of print goes only where it divides a word', () => {
  const joined = (...pair: [string, string]) => {
    const rest = 'which the ministers of the region have spoken of';
    const [line] = joinLines(`${rest} ${pair[0]}\n${pair[1]} ${rest}.`) ?? [];
    return line?.text.slice(rest.length + 1, -` ${rest}.`.length);
  };
  assert.equal(joined('minis-', 'ters'), 'ministers');
  assert.equal(joined('ASEAN-', 'China'), 'ASEAN-China');
  assert.equal(joined('anti-', 'American'), 'anti-American');
  assert.equal(joined('COVID-', '19'), 'COVID-19');
  assert.equal(joined('state-of-', 'the-art'), 'state-of-the-art');
  assert.equal(joined('a co-operation of co-', 'operation'), 'a co-operation of co-operation');
  assert.equal(joined('short-', 'and long-term'), 'short- and long-term');
  assert.equal(joined('talks -', 'so far'), 'talks - so far');
  assert.equal(joined('đối tác Việt-', 'Mỹ'), 'đối tác Việt-Mỹ');
});

test('a cell stands as it, its row or its class says, and columns keep the widths that differ', () => {
  const { blocks } = html(
    `<style>.num{text-align:right} .plain{text-align:general}</style><table><colgroup><col width="100"><col width="300" span="2"></colgroup>
     <tr align="center"><th>Nước</th><th style="text-align:left">2024</th><th>2025</th></tr>
     <tr><td>Lào</td><td class="num">1</td><td class="plain" align="right"><p>2</p><p style="text-align:left">thousand</p></td></tr></table>
     <table><col width="90" span="2"><tr><td>a</td><td>b</td></tr></table>`,
  );
  assert.deepEqual(asNote(blocks), [
    '| # Nước {center} | # 2024 | # 2025 {center} |',
    '| Lào | 1 {right} | 2 / thousand {right} |',
    '| a | b |',
  ]);
  const [wide, even] = blocks.filter((block) => block.kind === 'table');
  assert.deepEqual(wide?.widths, [80, 240, 240]);
  assert.equal(even?.widths, undefined);
});
