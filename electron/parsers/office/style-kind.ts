import type { BlockKind } from '../../contract/models/article.ts';

/** What the styles of paragraphs are called, in files of English and Vietnamese programs and in those of their kin. */
const names: readonly [BlockKind, RegExp][] = [
  ['heading', /^(?:heading|head ?line|title|sub-?title|tiêu đề|đầu đề|phụ đề)(?! ?char)(?: |\d|$)/],
  [
    'quote',
    /^(?:intense |block |pull ?)?(?:quotes?|quotations?|trích dẫn|trích|đoạn trích)(?: |\d|$)|^block ?text\b|^trích dẫn /,
  ],
  ['caption', /^(?:captions?|illustration|figure|chú thích(?: ảnh)?|ảnh)(?: |\d|$)/],
  ['list', /^(?:list|danh sách)(?: (?:bullet|number|gạch|số).*)?$/],
];

/** The kind of block that a paragraph's style makes it, by the style's name; null where the name says nothing of it. */
export function styleKind(name: string): BlockKind | null {
  const bare = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFC')
    .toLowerCase()
    .trim();
  for (const [kind, pattern] of names) if (pattern.test(bare)) return kind;
  return null;
}
