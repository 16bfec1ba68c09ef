/** What JSON-LD (schema.org) says of an article; null where it says nothing. */
export interface LinkedArticle {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  datePublished: string | null;
  language: string | null;
  address: string | null;
}

/** `types`: of everything the page says it is or holds at the top, e.g. NewsArticle, CollectionPage. */
export interface LinkedData {
  articles: LinkedArticle[];
  types: Set<string>;
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, Report … as schema.org's subtypes of Article end. */
const articleType = /(?:Article|Posting|^Report)$/;
/** Where nodes of the page itself stand; what is in its lists are other pages. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const deepest = 6;
const mostNodes = 500;

type Node = Record<string, unknown>;

/** Reads the JSON-LD scripts of a page. A script that is broken beyond repair says nothing. */
export function readJsonLd(scripts: readonly string[]): LinkedData {
  const data: LinkedData = { articles: [], types: new Set() };
  const budget = { nodes: mostNodes };
  for (const script of scripts) readNode(parse(script), data, budget, 0);
  return data;
}

function parse(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)$/, '')
    .replace(/;\s*$/, '');
  for (const text of [bare, repaired(bare)]) {
    try {
      return JSON.parse(text);
    } catch {
      // Many pages write it by hand; what cannot be repaired is asked for its plainest fields below.
    }
  }
  return fieldsOf(bare);
}

/** Line ends inside strings, and commas before a closing bracket. */
function repaired(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is wrong
  return json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1');
}

function fieldsOf(json: string): Node | null {
  const type = /"@type"\s*:\s*\[?\s*"(\w+)"/.exec(json)?.[1];
  if (type === undefined || !articleType.test(type)) return null;
  const node: Node = { '@type': type };
  for (const field of ['headline', 'datePublished', 'inLanguage']) {
    const value = new RegExp(`"${field}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"`).exec(json)?.[1];
    if (value !== undefined) node[field] = value.replace(/\\(["\\/])/g, '$1');
  }
  return node;
}

function readNode(value: unknown, data: LinkedData, budget: { nodes: number }, depth: number): void {
  if (depth > deepest || budget.nodes-- <= 0) return;
  if (Array.isArray(value)) {
    for (const item of value) readNode(item, data, budget, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  const types = strings(value['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
  for (const type of types) data.types.add(type);
  if (types.some((type) => articleType.test(type))) data.articles.push(readArticle(value));
  for (const holder of holders)
    if (value[holder] !== undefined) readNode(value[holder], data, budget, depth + 1);
}

function readArticle(node: Node): LinkedArticle {
  const author = node['author'] ?? node['creator'];
  const publisher = names(node['publisher'])[0] ?? null;
  // Where nobody publishes it, the organisation does that is said to be its author.
  const isPublisher =
    publisher === null && isNode(author) && /Organization$/.test(string(author['@type']) ?? '');
  return {
    headline: string(node['headline']) ?? string(node['name']),
    authors: isPublisher ? [] : names(author),
    publisher: isPublisher ? (names(author)[0] ?? null) : publisher,
    datePublished: string(node['datePublished']) ?? string(node['dateCreated']),
    language: names(node['inLanguage'])[0] ?? null,
    address: addressOf(node['url']) ?? addressOf(node['mainEntityOfPage']),
  };
}

function addressOf(value: unknown): string | null {
  return string(isNode(value) ? (value['@id'] ?? value['url']) : value);
}

/** The names of people or organisations, given as text or as nodes, one or many. */
function names(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 20) : [value];
  return items.flatMap((item) => {
    const name = isNode(item) ? item['name'] : item;
    return strings(name).map((text) => unescaped(text));
  });
}

function strings(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 20) : [value];
  return items
    .filter((item) => typeof item === 'string' && item.trim() !== '')
    .map((item) => String(item).trim());
}

function string(value: unknown): string | null {
  const [text] = strings(value);
  return text === undefined ? null : unescaped(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Text without the character references that pages leave in their metadata, once or twice escaped, and without tags. */
export function unescaped(text: string): string {
  const once = (escaped: string) =>
    escaped.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return valid ? String.fromCodePoint(code) : '';
    });
  return once(once(text))
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
