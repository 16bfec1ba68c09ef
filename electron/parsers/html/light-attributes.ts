import { isUnseenClass, isUnseenStyle } from './unseen.ts';

/** Attributes that tell what an element is, or say something of the page. */
const told = new Set(
  `class id hidden role rel itemprop itemtype itemscope lang dir name property content http-equiv charset datetime
  pubdate type alt title colspan rowspan summary aria-hidden aria-modal`.split(/\s+/),
);
/** No attribute that is told is longer, save what a meta element says. UTF-16 units. */
const longest = 400;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * The attributes of an element that matter to what is read of it, written anew: addresses, scripts, styles and data go;
 * that an element is not seen, leads elsewhere or is a picture stays. `unseen`: the classes that are not seen.
 */
export function lightAttributes(name: string, attributes: string, unseen: ReadonlySet<string>): string {
  if (attributes.length < 2) return '';
  let light = '';
  let pictured = false;
  attribute.lastIndex = 0;
  for (let found = attribute.exec(attributes); found; found = attribute.exec(attributes)) {
    const key = (found[1] ?? '').toLowerCase();
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (told.has(key)) {
      light += written(key, name === 'meta' ? value : value.slice(0, longest));
      if (key === 'class' && isUnseenClass(value, unseen)) light += ' hidden=""';
    } else if (key === 'style') light += isUnseenStyle(value) ? ' hidden=""' : '';
    else if (key === 'href') light += lightAddress(name, value);
    else if (name === 'img' && !pictured && /^(?:data-)?src(?:set)?$/.test(key)) {
      light += ' src="-"';
      pictured = true;
    }
  }
  return light;
}

/** Addresses are kept of the page itself; of a link only that it stays on the page or runs a script. */
function lightAddress(name: string, value: string): string {
  if (name === 'link' || name === 'base') return value.startsWith('data:') ? '' : written('href', value);
  if (value.startsWith('#')) return ' href="#-"';
  return /^\s*javascript:/i.test(value) ? ' href="javascript:"' : ' href=""';
}

function written(key: string, value: string): string {
  return value.includes('"') ? ` ${key}='${value.replaceAll("'", '&#39;')}'` : ` ${key}="${value}"`;
}
