import { cleanText } from './clean-words.ts';
import { declarations, elementsStyling, silentStyle } from './styles.ts';

/** The words of Word's footnotes by their ids; they stand behind the text. */
export function wordFootnotes(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of elementsStyling(document, 'mso-element')) {
    const kind = declarations(silentStyle(part)).get('mso-element');
    if (kind !== 'footnote' && kind !== 'endnote') continue;
    // Its own number comes first.
    const words = cleanText(part.textContent ?? '')
      .trim()
      .replace(/^\[\d+\]\s*/, '');
    if (words) found.set(part.id.toLowerCase(), words);
  }
  return found;
}

/** Where a paragraph stands in Word's lists, by `mso-list: l0 level1 lfo1`; null outside them. */
export function wordListPlace(paragraph: Element): { level: number; ordered: boolean; start: number } | null {
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
