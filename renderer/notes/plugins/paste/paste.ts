import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  configExtension,
  type LexicalNode,
} from 'lexical';
import { $isInTable } from '../table/in-table.ts';
import { cleanText } from './clean-words.ts';
import { joinLines } from './join-lines.ts';
import type { PastedBlock } from './pasted.ts';
import { $pastedNodes } from './pasted-nodes.ts';
import { linesAsBlocks } from './plain-text.ts';
import { readHtml } from './read-html.ts';
import { silent } from './styles.ts';

/** What is pasted from elsewhere comes in as a note's own blocks. What comes from a note stays what it is. */
export const CleanPaste = configExtension(ClipboardImportExtension, {
  $importMimeType: {
    'text/html': [
      (html, selection, next, transfer) => {
        const page = parsed(silent(html));
        // From a note: its quotations keep their sources, which Lexical's own reading does.
        if (page.querySelector('[data-clip]')) return next();
        const { blocks: read, images } = readHtml(page);
        const blocks = withEdges(read, transfer.getData('text/plain'));
        const editor = $getEditor();
        // A picture that was copied by itself. Beside words it is a picture of the words, as Word and Excel add.
        const copied =
          blocks.length === 0 ? [...transfer.files].filter(({ type }) => type.startsWith('image/')) : [];
        const bitmaps = copied.length > 0 ? copied : images.map(asFile);
        if (blocks.length > 0)
          $insertGeneratedNodes(editor, $withLineBehind($pastedNodes(blocks)), selection);
        if (bitmaps.length > 0) editor.dispatchCommand(DRAG_DROP_PASTE, bitmaps);
        return blocks.length > 0 || bitmaps.length > 0;
      },
    ],
    'text/plain': [
      (text, selection, next) => {
        const lines = joinLines(text);
        if (lines?.some(({ kind }) => kind !== 'p')) {
          $insertGeneratedNodes($getEditor(), $pastedNodes(linesAsBlocks(lines)), selection);
          return true;
        }
        if (!$isRangeSelection(selection)) return next();
        $insertLines(lines ? lines.map((line) => line.text) : text.split(/\r\n?|\n/));
        return true;
      },
    ],
  },
});

/** Behind a table there is a line to go on in; in a table its cells are filled, and there is one already. */
function $withLineBehind(nodes: LexicalNode[]): LexicalNode[] {
  return $isTableNode(nodes.at(-1)) && !$isInTable() ? [...nodes, $createParagraphNode()] : nodes;
}

/** Part of a sentence keeps the space at its edges, which only its plain text tells from the page's own. */
function withEdges(blocks: readonly PastedBlock[], plain: string): readonly PastedBlock[] {
  const [block, ...others] = blocks;
  if (block?.kind !== 'p' || others.length > 0) return blocks;
  const space = { text: ' ', formats: [], link: null };
  const before = /^[ \u00a0]/.test(plain) ? [space] : [];
  const behind = /[ \u00a0]$/.test(plain) ? [space] : [];
  return [{ kind: 'p', inline: [...before, ...block.inline, ...behind] }];
}

/** Lines in blocks like the one at the cursor; empty ones are only gaps. */
function $insertLines(lines: readonly string[]): void {
  for (const [index, line] of lines.filter((one) => cleanText(one).trim() !== '').entries()) {
    // Each insertion may put another selection in the place of the one before.
    if (index > 0) {
      const at = $getSelection();
      if ($isRangeSelection(at)) at.insertParagraph();
    }
    const at = $getSelection();
    if ($isRangeSelection(at)) at.insertText(lines.length > 1 ? cleanText(line).trim() : cleanText(line));
  }
}

function asFile({ base64, description }: { base64: string; description: string }): File {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], description, { type: 'image/png' });
}

type Door = {
  createHTML(text: string): string;
};
let door: Door | undefined;

/** A page to read from: none of its scripts run, none of its images are fetched, and it is never shown. */
function parsed(html: string): Document {
  door ??= globalThis.trustedTypes?.createPolicy('attache-paste', { createHTML: (text) => text });
  return new DOMParser().parseFromString(door?.createHTML(html) ?? html, 'text/html');
}
