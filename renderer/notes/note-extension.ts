import { HorizontalRuleExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { HeadingAnnounceExtension, RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension, mergeRegister } from 'lexical';
import { editorTheme } from './editor-theme.ts';
import { CalloutNode } from './nodes/callout/callout-node.ts';
import { CitationNode } from './nodes/citation/citation-node.ts';
import { ContentsNode } from './nodes/contents/contents-node.ts';
import { FootnoteNode } from './nodes/footnote/footnote-node.ts';
import { ImageNode } from './nodes/image/image-node.ts';
import { InlineQuotationNode } from './nodes/inline-quotation/inline-quotation-node.ts';
import { PageBreakNode } from './nodes/page-break/page-break-node.ts';
import { PromptNode } from './nodes/prompt/prompt-node.ts';
import { registerPrompts } from './nodes/prompt/prompt-rules.ts';
import { registerQuotationMoves } from './nodes/quotation/move-quotations.ts';
import { QuotationNode } from './nodes/quotation/quotation-node.ts';
import { registerQuotationRules } from './nodes/quotation/quotation-rules.ts';
import { UnknownNode } from './nodes/unknown/unknown-node.ts';
import { CopyCitations } from './plugins/copy-citations/copy-citations.ts';
import { linkAddress } from './plugins/link/link-address.ts';
import { registerLinkRules } from './plugins/link/link-rules.ts';
import { registerListKeys } from './plugins/list-keys/list-keys.ts';
import { registerMarkdown } from './plugins/markdown/markdown.ts';
import { registerLiftedRules } from './plugins/paste/lift-rules.ts';
import { CleanPaste } from './plugins/paste/paste.ts';
import { registerTableKeys } from './plugins/table/table-keys.ts';

/** What a note is made of and how it keeps its shape: everything of the editor that needs no window. */
export const NoteExtension = defineExtension({
  name: 'attache/note',
  namespace: 'attache-note',
  theme: editorTheme,
  nodes: [
    QuotationNode,
    InlineQuotationNode,
    CitationNode,
    CalloutNode,
    FootnoteNode,
    ImageNode,
    PageBreakNode,
    PromptNode,
    ContentsNode,
    UnknownNode,
  ],
  dependencies: [
    RichTextExtension,
    HistoryExtension,
    CopyCitations,
    CleanPaste,
    ListExtension,
    CheckListExtension,
    HorizontalRuleExtension,
    configExtension(TableExtension, { hasCellBackgroundColor: false }),
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [ImageNode, PageBreakNode, ContentsNode] }),
    configExtension(LinkExtension, { validateUrl: (url) => linkAddress(url) === url }),
    // It speaks English only; the toolbar's pressed state tells of headings.
    configExtension(HeadingAnnounceExtension, { disabled: true }),
  ],
  register: (editor) =>
    mergeRegister(
      registerQuotationRules(editor),
      registerPrompts(editor),
      registerQuotationMoves(editor),
      registerLinkRules(editor),
      registerListKeys(editor),
      registerTableKeys(editor),
      registerMarkdown(editor),
      registerLiftedRules(editor),
    ),
});
