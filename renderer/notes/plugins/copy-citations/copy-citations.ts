import { $getLexicalContent, GetClipboardDataExtension } from '@lexical/clipboard';
import { $getEditor, configExtension } from 'lexical';
import { citedText } from '../../../../electron/contract/citations/cited-text.ts';
import { citedClips, parseNoteState } from '../../../../electron/contract/note-document.ts';
import { sourceText } from '../../nodes/citation/citation-dom.ts';

/** What is copied out of a note brings its sources as text; for another note it stays what it is. */
export const CopyCitations = configExtension(GetClipboardDataExtension, {
  $exportMimeType: {
    'text/plain': [
      (selection, next) => {
        const editor = $getEditor();
        const content = selection && $getLexicalContent(editor, selection);
        const copied: unknown = content ? JSON.parse(content) : null;
        if (typeof copied !== 'object' || copied === null || !('nodes' in copied)) return next();
        const nodes = parseNoteState(JSON.stringify({ root: { children: copied.nodes } })) ?? [];
        if (citedClips(nodes).length === 0) return next();
        return citedText(nodes, (clip) => sourceText(editor, clip));
      },
    ],
  },
});
