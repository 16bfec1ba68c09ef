import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode, LinkNode } from '@lexical/link';
import {
  BOLD_STAR,
  CHECK_LIST,
  type ElementTransformer,
  HEADING,
  HIGHLIGHT,
  ITALIC_STAR,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type TextMatchTransformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createTextNode, $isParagraphNode, type LexicalEditor } from 'lexical';
import { linkAddress } from '../link/link-address.ts';
import { checkItem } from './check-item.ts';

/** A line of its own that becomes a block. In a quotation of a clip, a callout or a heading it stays what it is. */
function inParagraphs(transformer: ElementTransformer): ElementTransformer {
  return {
    ...transformer,
    replace: (parent, ...rest) => ($isParagraphNode(parent) ? transformer.replace(parent, ...rest) : false),
  };
}

/** A note's headings are of three levels. */
const heading: ElementTransformer = { ...HEADING, regExp: /^(#{1,3})\s/ };

const rule: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  export: () => null,
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  replace(parent) {
    const line = $createHorizontalRuleNode();
    parent.insertBefore(line);
    parent.clear();
    parent.select();
  },
};

/** What no link may have stays as it was typed. */
const link: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  regExp: /\[([^[\]]{1,200})\]\(([^()\s]{1,2000})\)$/,
  trigger: ')',
  replace(node, [, words = '', typed = '']) {
    const address = linkAddress(typed);
    if (!address) return;
    const text = $createTextNode(words).setFormat(node.getFormat());
    node.replace($createLinkNode(address, { rel: 'noreferrer' }).append(text));
  },
};

/**
 * Markdown as one types. Each change is a step of its own, so that undo first gives back what was typed; none is made
 * while an input method composes.
 */
export function registerMarkdown(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, [
    ...[heading, QUOTE, CHECK_LIST, UNORDERED_LIST, ORDERED_LIST, rule].map(inParagraphs),
    BOLD_STAR,
    ITALIC_STAR,
    STRIKETHROUGH,
    HIGHLIGHT,
    link,
    checkItem,
  ]);
}
