import type { EditorThemeClasses } from 'lexical';

/** Classes for what the element's own name does not say; note-text.css draws them. */
export const editorTheme: EditorThemeClasses = {
  text: {
    bold: 'note-bold',
    italic: 'note-italic',
    underline: 'note-underline',
    strikethrough: 'note-struck',
    underlineStrikethrough: 'note-underline-struck',
  },
  list: { nested: { listitem: 'note-nested' } },
};
