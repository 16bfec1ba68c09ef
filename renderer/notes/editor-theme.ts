import type { EditorThemeClasses } from 'lexical';

/** Classes for what the element's own name does not say; note-text.css draws them. */
export const editorTheme: EditorThemeClasses = {
  text: {
    bold: 'note-bold',
    italic: 'note-italic',
    underline: 'note-underline',
    strikethrough: 'note-struck',
    underlineStrikethrough: 'note-underline-struck',
    highlight: 'note-highlight',
    subscript: 'note-subscript',
    superscript: 'note-superscript',
  },
  list: {
    nested: { listitem: 'note-nested' },
    checklist: 'note-checklist',
    listitemChecked: 'note-checked',
    listitemUnchecked: 'note-unchecked',
  },
  table: 'note-table',
  tableScrollableWrapper: 'note-table-scroll',
  tableCellSelected: 'note-cell-selected',
  tableSelection: 'note-table-selection',
  hr: 'note-rule',
  hrSelected: 'note-rule-selected',
};
