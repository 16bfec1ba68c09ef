const styles: readonly (readonly [RegExp, string])[] = [
  [/<table(?=[ >])/g, '<table style="border-collapse: collapse"'],
  [
    /<(th|td)(?=[ >])/g,
    '<$1 style="border: 1px solid #777; padding: 4px 6px; text-align: left; vertical-align: top"',
  ],
  [
    /<blockquote(?=[ >])/g,
    '<blockquote style="margin: 8px 0 12px; padding-left: 12px; border-left: 2px solid #777"',
  ],
  [/<aside(?=[ >])/g, '<aside style="border: 1px solid #777; padding: 6px 10px; margin: 8px 0"'],
  // Few of them draw what is drawn in the text.
  [/<svg class="box done".*?<\/svg>/g, '☑'],
  [/<svg class="box to-do".*?<\/svg>/g, '☐'],
  // A letter has no places that a link could lead to.
  [/ href="#[^"]*"/g, ''],
];

/**
 * What is in an HTML export as rich text for an e-mail: mail programs read styles on elements alone, so those that a
 * reader needs are put there.
 */
export function emailHtml(html: string): string {
  const begin = html.indexOf('<body>') + '<body>'.length;
  const body = html.slice(begin, html.lastIndexOf('</body>')).trim();
  return styles.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), body);
}
