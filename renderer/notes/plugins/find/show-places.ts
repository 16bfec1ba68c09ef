import type { LexicalEditor } from 'lexical';
import type { NotePlaceFound } from './note-places.ts';

const all = 'note-found';
const current = 'note-found-now';

/** Marks places in the drawn note, without touching the note itself, and brings one of them into sight. */
export function showPlaces(
  editor: LexicalEditor,
  places: readonly NotePlaceFound[],
  now: NotePlaceFound | null,
): void {
  const ranges = (some: readonly NotePlaceFound[]) => some.flatMap((place) => rangeOf(editor, place) ?? []);
  CSS.highlights.set(all, new Highlight(...ranges(places.filter((place) => place !== now))));
  const [range] = now ? ranges([now]) : [];
  CSS.highlights.set(current, new Highlight(...(range ? [range] : [])));
  range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

function rangeOf(editor: LexicalEditor, { start, end }: NotePlaceFound): Range | null {
  const [from, to] = [textIn(editor, start.key), textIn(editor, end.key)];
  if (!from || !to || start.offset > from.length || end.offset > to.length) return null;
  const range = new Range();
  range.setStart(from, start.offset);
  range.setEnd(to, end.offset);
  return range;
}

function textIn(editor: LexicalEditor, key: string): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
