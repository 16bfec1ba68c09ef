/** Where an element's style stands in a page that was made silent. */
const styleAttribute = 'data-style';

/**
 * A page's source with its styles out of the browser's reach, who would refuse each and say so: the window takes
 * styles from its own files only. `silentStyle` and classStyles read them there.
 */
export function silent(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1script')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${styleAttribute}$2`));
}

/** The style that an element of a silent page declares, as it was written; empty when it has none. */
export function silentStyle(element: Element): string {
  return element.getAttribute(styleAttribute) ?? '';
}

/** The elements of a silent page whose own style names a property. */
export function elementsStyling(root: ParentNode, property: string): Element[] {
  return [...root.querySelectorAll(`[${styleAttribute}*="${property}"]`)];
}

/** Declarations of a style sheet that text can carry, by class. */
export type ClassStyles = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The declarations of a style attribute, names in lower case. Read as text: the browser's own reading leaves out what
 * only Word knows (`mso-list`).
 */
export function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace('!important', '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

/** The rules of a document's own style sheets for single classes: Excel says only there what is bold. */
export function classStyles(document: Document): ClassStyles {
  const found = new Map<string, Map<string, string>>();
  for (const sheet of document.querySelectorAll('script')) {
    for (const rule of (sheet.textContent ?? '').split('}')) {
      const brace = rule.indexOf('{');
      if (brace < 0) continue;
      for (const selector of rule.slice(0, brace).split(',')) {
        const [, name] = /^[a-z]*\.([\w-]+)$/i.exec(selector.replace('<!--', '').trim()) ?? [];
        if (name) found.set(name, declarations(rule.slice(brace + 1)));
      }
    }
  }
  return found;
}

/** What an element's classes and then its own style declare. */
export function stylesOf(element: Element, sheets: ClassStyles): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of (element.getAttribute('class') ?? '').split(/\s+/))
    for (const [property, value] of sheets.get(name) ?? []) found.set(property, value);
  for (const [property, value] of declarations(silentStyle(element))) found.set(property, value);
  return found;
}
