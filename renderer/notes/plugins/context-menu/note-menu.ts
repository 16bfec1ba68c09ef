import { $isTableNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { Clipboard, ClipboardType, Copy, Scissors } from 'lucide-react';
import { openClip } from '../../../state/open-clip.ts';
import { isAskedByKey, openContextMenu } from '../../../ui/context-menu.ts';
import type { MenuEntry } from '../../../ui/MenuPanel.tsx';
import { $isCitationNode } from '../../nodes/citation/citation-node.ts';
import { $citedAtCursor, $formOf } from '../../nodes/quotation/change-form.ts';
import { citationForms } from '../../nodes/quotation/insert-quotation.ts';
import { $isQuoting } from '../../nodes/quotation/quotation-words.ts';
import { noteTouched } from '../../open-note.ts';
import { $isInTable } from '../table/in-table.ts';
import { tableActions } from '../table/table-commands.ts';
import { $formatState } from '../toolbar/format-state.ts';
import { useChecks } from '../verification/checks.ts';
import { apart, commandItems, sayNow, turnInto } from './command-items.ts';
import { paste } from './paste-from-menu.ts';

/** The menu of the note's text, by right click and by key (Shift+F10). With Shift a right click opens the browser's own. */
export function registerNoteMenu(editor: LexicalEditor): () => void {
  const open = (event: MouseEvent) => {
    if (event.shiftKey && !isAskedByKey(event)) return;
    event.preventDefault();
    const at = isAskedByKey(event) ? null : event.target instanceof Node ? event.target : null;
    const cursor = at ? null : cursorBox(editor);
    openContextMenu({
      name: sayNow('note.text'),
      entries: editor.isEditable() ? entriesFor(editor, at) : readingEntries(editor, at),
      x: cursor?.left ?? event.clientX,
      y: cursor ? cursor.bottom + 2 : event.clientY,
    });
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('contextmenu', open);
    root?.addEventListener('contextmenu', open);
  });
}

/** `at`: what the pointer is on. The editor hears of where it put the cursor a moment later; null: the cursor counts. */
function entriesFor(editor: LexicalEditor, at: Node | null): MenuEntry[] {
  editor.update(() => $reachCitation(at), { discrete: true });
  const clipboard = [
    { label: sayNow('editor.cut'), icon: Scissors, keys: 'Mod+X', run: () => dispatch(editor, CUT_COMMAND) },
    ...copyEntry(editor),
    { label: sayNow('editor.paste'), icon: Clipboard, keys: 'Mod+V', run: () => void paste(editor, false) },
    {
      label: sayNow('editor.paste-plain'),
      icon: ClipboardType,
      keys: 'Mod+Shift+V',
      run: () => void paste(editor, true),
    },
  ];
  return editor.read(() => {
    const node = $nodeAt(at);
    const table = node ? $findMatchingParent(node, $isTableNode) !== null : $isInTable();
    return [
      ...$citedEntries(node),
      ...apart(clipboard),
      ...apart(commandItems('format.link', 'insert.footnote', 'insert.date', 'note.clips')),
      ...apart([
        ...turnInto(table ? null : $formatState().block),
        ...submenu(
          'editor.align',
          ['left', 'center', 'right', 'justify'].map((name) => `format.align-${name}`),
        ),
        ...(table
          ? submenu(
              'editor.table',
              tableActions.map((name) => `table.${name}`),
            )
          : []),
        ...submenu('editor.block', [
          'format.move-up',
          'format.move-down',
          'format.duplicate',
          'format.insert-below',
          'format.delete-block',
        ]),
      ]),
    ];
  });
}

/** What a note that is only read can still do. */
function readingEntries(editor: LexicalEditor, at: Node | null): MenuEntry[] {
  return editor.read(() => [...$openEntry($cited($nodeAt(at))), ...copyEntry(editor)]);
}

/** What is done with the quotation or citation there. */
function $citedEntries(node: LexicalNode | null): MenuEntry[] {
  const cited = $cited(node);
  if (!cited) return [];
  const form = $formOf(cited);
  const altered = useChecks.getState().checks.get(cited.getKey())?.state === 'altered';
  return [
    ...$openEntry(cited),
    ...(altered ? commandItems('verify.restore') : []),
    ...submenu(
      'note.form',
      citationForms.filter((one) => one !== form).map((one) => `note.form-${one}`),
    ),
  ];
}

function $openEntry(cited: ReturnType<typeof $cited>): MenuEntry[] {
  const clip = cited?.getClip();
  return clip ? [{ label: sayNow('note.card.open'), keys: 'Enter', run: () => void openClip(clip) }] : [];
}

function $cited(node: LexicalNode | null) {
  if (!node) return $citedAtCursor();
  if ($isCitationNode(node)) return node;
  return $findMatchingParent(node, $isQuoting);
}

/** Puts the cursor behind a citation that was clicked on: what is chosen is done to what is at the cursor. */
function $reachCitation(at: Node | null): void {
  const node = $nodeAt(at);
  if ($isCitationNode(node)) node.selectNext(0, 0);
}

function $nodeAt(at: Node | null): LexicalNode | null {
  return at && $getNearestNodeFromDOMNode(at);
}

function submenu(label: Parameters<typeof sayNow>[0], ids: readonly string[]): MenuEntry[] {
  return [{ label: sayNow(label), items: commandItems(...ids) }];
}

function copyEntry(editor: LexicalEditor) {
  return [
    { label: sayNow('editor.copy'), icon: Copy, keys: 'Mod+C', run: () => dispatch(editor, COPY_COMMAND) },
  ];
}

function dispatch(editor: LexicalEditor, command: typeof COPY_COMMAND | typeof CUT_COMMAND): void {
  if (editor.read(() => $getSelection()?.isCollapsed() ?? true)) return;
  if (command === CUT_COMMAND) noteTouched();
  editor.dispatchCommand(command, null);
}

function cursorBox(editor: LexicalEditor): DOMRect | null {
  const selection = getSelection();
  const node = selection?.focusNode ?? null;
  if (!selection?.rangeCount || !editor.getRootElement()?.contains(node)) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  // An empty line has no box of its own.
  return box.height > 0 || !(node instanceof Element) ? box : node.getBoundingClientRect();
}
