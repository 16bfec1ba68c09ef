import { cleanText } from './clean-words.ts';
import { declarations, elementsStyling, silentStyle } from './styles.ts';

/** The words of the footnotes of Word and of LibreOffice by their ids; they stand behind the text. */
export function footnotesOf(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of [...elementsStyling(document, 'mso-element'), ...document.querySelectorAll('div[id]')]) {
    const kind = declarations(silentStyle(part)).get('mso-element');
    if (kind !== 'footnote' && kind !== 'endnote' && !isOfficeFootnote(part)) continue;
    // Its own number comes first, in brackets or as a link back.
    const number = part.querySelector('a')?.textContent ?? '';
    const words = cleanText((part.textContent ?? '').replace(number, ''))
      .trim()
      .replace(/^\[\d+\]\s*/, '');
    if (words) found.set(part.id.toLowerCase(), words);
  }
  return found;
}

/** Whether an element is a footnote of LibreOffice, with its words. */
export function isOfficeFootnote(element: Element): boolean {
  return element.localName === 'div' && /^sd(?:foot|end)note\d+$/.test(element.id);
}

/** The id of the footnote that a link is the mark of; null for any other link. */
export function footnoteMarked(link: Element): string | null {
  const [, ofWord] = /mso-(?:foot|end)note-id:\s*(\w+)/.exec(silentStyle(link).toLowerCase()) ?? [];
  const [, ofOffice] = /^#(sd(?:foot|end)note\d+)sym$/.exec(link.getAttribute('href') ?? '') ?? [];
  return ofWord ?? ofOffice ?? null;
}

/** Whether an element is the bullet that PowerPoint draws before a line. */
export function isSlideBullet(style: ReadonlyMap<string, string>): boolean {
  return /bullet/.test(style.get('mso-special-format') ?? '');
}

/**
 * Where a paragraph stands in Word's lists, by `mso-list: l0 level1 lfo1`, or among the bulleted lines of a slide, by
 * its class (`O`, `O1` …); null outside them.
 */
export function wordListPlace(paragraph: Element): { level: number; ordered: boolean; start: number } | null {
  const [, depth] = /^O(\d?)$/.exec(paragraph.className) ?? [];
  if (depth !== undefined && elementsStyling(paragraph, 'mso-special-format').length > 0)
    return { level: Number(depth), ordered: false, start: 1 };
  const list = declarations(silentStyle(paragraph)).get('mso-list');
  const [, level] = /\blevel(\d)/.exec(list ?? '') ?? [];
  if (!level) return null;
  const marker = cleanText(markerOf(paragraph)).trim();
  const ordered =
    /^\(?(?:\d{1,3}|[a-z]{1,5})[.)]$/i.test(marker) || /^(?:\d{1,3}\.)+\d{0,3}\.?$/.test(marker);
  return { level: Number(level) - 1, ordered, start: /^\d/.test(marker) ? Number.parseInt(marker, 10) : 1 };
}

function markerOf(paragraph: Element): string {
  for (const part of elementsStyling(paragraph, 'mso-list'))
    if (declarations(silentStyle(part)).get('mso-list') === 'ignore') return part.textContent ?? '';
  return '';
}
