import {
  $exportNodeJSON,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  type LexicalNode,
} from 'lexical';

/** What a block was written as, and the nodes that were read for it. */
interface Written {
  nodes: readonly LexicalNode[];
  json: string;
}

/** Lexical never changes a node of a state but puts another in its place: the same nodes are written the same. */
const written = new WeakMap<LexicalNode, Written>();

/** A state as `JSON.stringify` writes it. Only blocks in which something changed are written anew. */
export function serialiseState(state: EditorState): string {
  return state.read(() => {
    const root = $getRoot();
    const blocks = root.getChildren().map($writtenBlock).join(',');
    const own = Object.entries($exportNodeJSON(root)).flatMap(([key, value]) => {
      const json = key === 'children' ? `[${blocks}]` : JSON.stringify(value);
      return json === undefined ? [] : `${JSON.stringify(key)}:${json}`;
    });
    return `{"root":{${own.join(',')}}}`;
  });
}

function $writtenBlock(block: LexicalNode): string {
  const known = written.get(block);
  if (known?.nodes.every((node) => $getNodeByKey(node.getKey()) === node)) return known.json;
  const nodes: LexicalNode[] = [];
  const json = JSON.stringify($exported(block, nodes));
  written.set(block, { nodes, json });
  return json;
}

function $exported(node: LexicalNode, nodes: LexicalNode[]): object {
  nodes.push(node);
  const json = $exportNodeJSON(node);
  if (!$isElementNode(node)) return json;
  return { ...json, children: node.getChildren().map((child) => $exported(child, nodes)) };
}
