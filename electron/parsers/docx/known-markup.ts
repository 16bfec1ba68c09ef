/** Elements that mammoth passes over with all that is in them, and those that it reads in their place. */
const known: Readonly<Record<string, string>> = {
  'w:fldSimple': 'w:smartTag',
  'w:dir': 'w:smartTag',
  'w:bdo': 'w:smartTag',
  'w:ruby': 'w:smartTag',
  'w:rubyBase': 'w:smartTag',
  'v:oval': 'v:rect',
  'w:cr': 'w:br',
  'w:ptab': 'w:tab',
};
const needed = /<(?:w:fldSimple|w:dir|w:bdo|w:ruby|w:txbxContent|w:cr|w:ptab|v:oval)[\s/>]/;
const tag =
  /<(\/?)(mc:AlternateContent|mc:Choice|mc:Fallback|w:drawing|w:txbxContent|w:fldSimple|w:dir|w:bdo|w:ruby|w:rubyBase|w:rt|w:cr|w:ptab|v:oval)(?=[\s/>])[^<>]*>/g;

/** An element that is open. */
interface Around {
  /** What stands in it is read; of what is not, the text boxes may be. */
  isRead: boolean;
  boxes: boolean;
  /** Its end tag, '' where it leaves none. */
  end: string;
  /** Of alternatives, what the one that is chosen is read as; null once it was, or where mammoth chooses. */
  chosen: Around | null;
}

/**
 * The XML of a part of a Word document with its text in elements that mammoth reads: the results of simple fields, words
 * from right to left or with their reading above them, and the text boxes of drawings. Of a drawing mammoth reads what
 * stands there for older programs, which may be a picture of it, part of it, or nothing.
 */
export function withKnownMarkup(xml: string): string {
  if (!needed.test(xml)) return xml;
  const next = finder(xml);
  const opened: Around[] = [{ isRead: true, boxes: true, end: '', chosen: null }];
  let light = '';
  let from = 0;
  for (const found of xml.matchAll(tag)) {
    const [whole, slash = '', name = ''] = found;
    const outer = opened.at(-1);
    if (!outer) break;
    if (outer.isRead) light += xml.slice(from, found.index);
    from = found.index + whole.length;
    if (slash !== '') {
      if (opened.length > 1) light += opened.pop()?.end ?? '';
      continue;
    }
    const named = known[name] ?? name;
    const inner = around(name, outer, next, from);
    const replaced = inner.end === '</w:pict>' ? '<w:pict>' : whole.replace(name, named);
    if (whole.endsWith('/>')) {
      if (outer.isRead) light += replaced;
      continue;
    }
    if (inner.end !== '') light += replaced;
    opened.push(inner);
  }
  return opened.at(-1)?.isRead ? light + xml.slice(from) : light;
}

function around(name: string, outer: Around, next: Finder, at: number): Around {
  const { isRead, boxes } = outer;
  const unread: Around = { isRead: false, boxes: false, end: '', chosen: null };
  const box = next('<w:txbxContent', at);
  const isBoxed = box < next('</w:drawing>', at);
  if (name === 'w:rt') return unread;
  if (name === 'w:drawing' && isBoxed)
    return { isRead: false, boxes: isRead, end: isRead ? '</w:pict>' : '', chosen: null };
  if (name === 'mc:AlternateContent') {
    const drawing = next('<w:drawing', at);
    if (isBoxed && drawing < box && drawing < next(`</${name}>`, at)) return { ...unread, chosen: outer };
  }
  if ((name === 'mc:Choice' || name === 'mc:Fallback') && outer.end === '' && outer.chosen !== null) {
    const inside = { ...outer.chosen, end: '', chosen: null };
    outer.chosen = unread;
    return inside;
  }
  const reads = name === 'w:txbxContent' ? boxes : isRead;
  return { isRead: reads, boxes: reads, end: reads ? `</${known[name] ?? name}>` : '', chosen: null };
}

/** Where a text stands next, or Infinity. To be asked in the order of the places. */
type Finder = (text: string, from: number) => number;

function finder(xml: string): Finder {
  const places = new Map<string, number>();
  return (text, from) => {
    let place = places.get(text) ?? -1;
    if (place < from) {
      place = xml.indexOf(text, from);
      if (place < 0) place = Number.POSITIVE_INFINITY;
      places.set(text, place);
    }
    return place;
  };
}
