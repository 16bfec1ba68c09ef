import type { Setting } from './element-setting.ts';
import { joined, type PageBlock } from './page-block.ts';
import { splitRun } from './text-run.ts';

/**
 * One block, an item a line; items that hold more than a line or a list each are blocks of their own. `isNested`: the list
 * stands in another one, a table or a quotation. `read`: the blocks of an item.
 */
export function listBlocks(
  list: Element,
  setting: Setting,
  isNested: boolean,
  read: (item: Element) => PageBlock[],
): PageBlock[] {
  const items: PageBlock[][] = [];
  for (let node = list.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) {
      const item = read(node as Element);
      if (item.length > 0) items.push(item);
    } else if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') {
      const [text = ''] = splitRun(node.nodeValue ?? '');
      if (text !== '') items.push([{ kind: 'paragraph', text, linked: 0, setting }]);
    }
  }
  const all = items.flat();
  const simple = items.every(
    (item) => item.filter(({ kind }) => kind !== 'list').length <= 1 && item.every(isLine),
  );
  const alike = all.every((block) => block.setting === all[0]?.setting);
  const alone = all.length === 1 && !isNested;
  return simple && alike && all.length > 0 && !alone ? [{ ...joined(all, '\n'), kind: 'list' }] : all;
}

function isLine({ kind }: PageBlock): boolean {
  return kind === 'paragraph' || kind === 'list';
}
