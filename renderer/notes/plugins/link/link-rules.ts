import { LinkNode } from '@lexical/link';
import type { LexicalEditor } from 'lexical';
import { linkAddress } from './link-address.ts';

/** Links that came with pasted text keep only addresses a link may have; other ones leave their words behind. */
export function registerLinkRules(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(LinkNode, (link) => {
    const url = link.getURL();
    const address = /^[a-z][a-z0-9+.-]*:/i.test(url) ? linkAddress(url) : null;
    if (address !== null) return;
    for (const child of link.getChildren()) link.insertBefore(child);
    link.remove();
  });
}
