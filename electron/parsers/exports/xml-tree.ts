import { fail, ok, type Result } from '../../contract/failure.ts';
import { type Decoded, decode } from '../encoding/decode.ts';
import { hasDoctype, readXml } from '../xml/read-xml.ts';

/** Names come without prefix, in small letters. */
export interface XmlElement {
  name: string;
  attribute: (name: string) => string | undefined;
  children: (XmlElement | string)[];
}

/** The root of a document, and how its bytes were read. */
export interface XmlTree {
  root: XmlElement;
  decoded: Decoded;
}

/** A news item has far fewer. */
const mostElements = 200_000;
const deepest = 200;

/**
 * The root of an XML document. Fails with `unreadable`, with the detail DOCTYPE where one is declared (safety: it could
 * name other files), with `truncated` when it ends inside an element, and with `too-large`. `about`: what it concerns.
 */
export function readXmlTree(bytes: Uint8Array, about: string, encoding?: string): Result<XmlTree> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\W*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(head)?.[1];
  const decoded = decode(bytes, { declared, forced: encoding });
  const xml = decoded.text;
  if (hasDoctype(xml)) return fail('unreadable', about, 'DOCTYPE');
  const top: XmlElement = { name: '', attribute: () => undefined, children: [] };
  const open = [top];
  let elements = 0;
  let tooMany = false;
  const sound = readXml(xml.trimStart(), {
    open: (name, attribute) => {
      elements++;
      if (elements > mostElements || open.length > deepest) {
        tooMany = true;
        throw new Error('too many elements');
      }
      const element: XmlElement = { name: name.toLowerCase(), attribute, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => open.at(-1)?.children.push(text),
  });
  if (tooMany) return fail('too-large', about);
  const root = top.children.find((child) => typeof child !== 'string');
  if (sound && root) return ok({ root, decoded });
  return root && open.length > 1 && !xml.trimEnd().endsWith(`</${root.name}>`)
    ? fail('truncated', about)
    : fail('unreadable', about);
}

/** All elements of these names below one, in reading order; not those inside another that was found. */
export function findAll(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return names.includes(child.name) ? [child] : findAll(child, ...names);
  });
}

export function findFirst(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return element && findAll(element, ...names)[0];
}

/** All text of an element with single spaces; null for none. */
export function textOf(element: XmlElement | undefined): string | null {
  return (element && wordsOf(element).replace(/\s+/g, ' ').trim()) || null;
}

function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? ' ' : wordsOf(child)))
    .join('');
}
