interface Json {
  type: string;
  text?: string;
  format?: number | string;
  tag?: string;
  url?: string;
  listType?: string;
  start?: number;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  headerState?: number;
  children?: Json[];
}

/** A note's blocks as lines that a person can review, much like Markdown; `//` is a line break. */
export function outline(state: string): string[] {
  return (JSON.parse(state) as { root: Json }).root.children?.flatMap((node) => block(node)) ?? [];
}

function block(node: Json): string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(Number(node.tag?.slice(1)))} ${words(node)}`];
    case 'quote':
      return [`> ${words(node)}`];
    case 'list':
      return list(node, '');
    case 'table':
      return (node.children ?? []).map((row) => `| ${(row.children ?? []).map(cell).join(' | ')} |`);
    case 'horizontalrule':
      return ['---'];
    default:
      return [words(node)];
  }
}

function list(node: Json, indent: string): string[] {
  return (node.children ?? []).flatMap((item) => {
    const [inner] = item.children ?? [];
    if (inner?.type === 'list') return list(inner, `${indent}  `);
    const mark =
      node.listType === 'check'
        ? `[${item.checked ? 'x' : ' '}]`
        : node.listType === 'number'
          ? `${node.start}.`
          : '-';
    return [`${indent}${mark} ${words(item)}`];
  });
}

function cell(node: Json): string {
  const span = [node.colSpan ?? 1, node.rowSpan ?? 1];
  const spans = span.some((one) => one > 1) ? ` {${span.join('×')}}` : '';
  const text = (node.children ?? []).flatMap(block).join(' / ');
  const aligns = [...new Set((node.children ?? []).flatMap(({ format }) => format || []))].join();
  return `${node.headerState ? '# ' : ''}${text}${spans}${aligns && ` {${aligns}}`}`;
}

const marks: readonly (readonly [bit: number, mark: string])[] = [
  [1, '**'],
  [2, '*'],
  [4, '~~'],
  [8, '__'],
  [32, '~'],
  [64, '^'],
  [128, '=='],
];

function words(node: Json): string {
  if (node.type === 'linebreak') return ' // ';
  if (node.type === 'footnote') return `[^${node.text}]`;
  const inner = node.text ?? (node.children ?? []).map(words).join('');
  if (node.type === 'link') return `[${inner}](${node.url})`;
  if (node.type !== 'text') return inner;
  const lead = /^ */.exec(inner)?.[0] ?? '';
  const marked = marks.filter(([bit]) => Number(node.format) & bit).map(([, mark]) => mark);
  return `${lead}${marked.join('')}${inner.slice(lead.length)}${marked.toReversed().join('')}`;
}
