import type { TextFormatType } from 'lexical';
import { linkAddress } from '../link/link-address.ts';
import type { PastedAlign } from './pasted.ts';

const byName: Partial<Record<string, TextFormatType>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  mark: 'highlight',
};
const order = [...new Set(Object.values(byName))].filter((format) => format !== undefined);

/** The formats of words inside an element that stand in words of `around`: its name, then what its style says. */
export function formatsIn(
  element: Element,
  style: ReadonlyMap<string, string>,
  around: readonly TextFormatType[],
): readonly TextFormatType[] {
  const formats = new Set(around);
  const named = byName[element.localName];
  if (named) formats.add(named);
  const set = (format: TextFormatType, on: boolean | null) => {
    if (on === true) formats.add(format);
    if (on === false) formats.delete(format);
  };
  const weight = style.get('font-weight');
  set('bold', weight ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 : null);
  const slant = style.get('font-style');
  set('italic', slant ? slant !== 'normal' : null);
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (line.includes('underline')) set('underline', true);
  if (line.includes('line-through')) set('strikethrough', true);
  if (line.startsWith('none')) set('underline', false);
  const place = style.get('vertical-align');
  if (element.localName !== 'td' && element.localName !== 'th') {
    set('superscript', place === 'super' ? true : null);
    set('subscript', place === 'sub' ? true : null);
  }
  const highlight = style.get('mso-highlight');
  set('highlight', highlight ? highlight !== 'none' : null);
  return order.filter((format) => formats.has(format));
}

/** How the lines of an element stand, by its style, its attribute or its name; null when it does not say. */
export function alignOf(element: Element, style: ReadonlyMap<string, string>): PastedAlign | 'left' | null {
  const styled = style.get('text-align');
  // Excel's word for as the kind of value has it.
  const said = styled && styled !== 'general' ? styled : element.getAttribute('align')?.toLowerCase();
  if (said === 'center' || said === 'right' || said === 'justify') return said;
  if (said === 'end') return 'right';
  if (said) return 'left';
  return element.localName === 'center' ? 'center' : null;
}

/** The address of a pasted link; null for a place in its own page and for what no link may have. */
export function pastedLink(element: Element): string | null {
  const href = element.getAttribute('href') ?? '';
  if (!/^(?:https?|mailto):/i.test(href)) return null;
  const address = linkAddress(href);
  if (!address) return null;
  const url = new URL(address);
  // Google Docs leads every link over a page of its own.
  const behind = url.hostname === 'www.google.com' && url.pathname === '/url' && url.searchParams.get('q');
  return behind ? linkAddress(behind) : address;
}
