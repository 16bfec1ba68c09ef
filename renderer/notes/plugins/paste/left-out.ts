import { type ClassStyles, stylesOf } from './styles.ts';
import { isOfficeFootnote, isSlideBullet } from './word-parts.ts';

/** Elements that are no text of the page: its machinery, its furniture, what is drawn and not written. */
const leftOut = new Set(
  (
    'script style head meta link title template noscript iframe object embed svg canvas video audio map ' +
    'button input select textarea nav xml colgroup'
  ).split(' '),
);
const unseenClasses =
  /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|mw-editsection|MsoCommentReference|msocomanchor|msocomoff|msoDel|TrackChangeTextDeletion)(?:\s|$)/;
const wordParts = new Set(['comment-list', 'comment', 'footnote-list', 'endnote-list', 'header', 'footer']);

/** Whether an element and all in it is nothing the analyst meant to paste. */
export function isLeftOut(element: Element, sheets: ClassStyles): boolean {
  const name = element.localName;
  if (leftOut.has(name) || name.startsWith('v:') || element.hasAttribute('hidden')) return true;
  if (unseenClasses.test(element.getAttribute('class') ?? '')) return true;
  // Word's tracked deletions name who deleted; a page's own struck-out words do not.
  if (name === 'del' && (element.hasAttribute('cite') || element.hasAttribute('datetime'))) return true;
  if (name === 'sup' && /^\s*\[\w{1,3}\]\s*$/.test(element.textContent ?? '')) return true;
  if (isOfficeFootnote(element)) return true;
  const style = stylesOf(element, sheets);
  return (
    isSlideBullet(style) ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    style.get('mso-special-character') === 'comment' ||
    wordParts.has(style.get('mso-element') ?? '')
  );
}
