/** How a title is compared: letters and digits alone, without case. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** What parts a headline from the name of its site in a page's title. */
const siteSign = /\s(?:[|•·»]|::|[–—-])\s/;

/** Whether two texts are the same headline: signs and case aside, and the name of the site behind it. */
export function sameTitle(stated: string, text: string): boolean {
  // Signs aside, the same headline is about as long.
  if (text.length > stated.length * 1.5 + 10) return false;
  const [first, second] = [bare(stated), bare(text)];
  if (second === '' || first === second) return second !== '';
  return bare(withoutSite(stated, text)) === second;
}

/** A stated title without the name of the site behind it, when `headline` shows where the headline ends. */
export function withoutSite(stated: string, headline: string): string {
  if (stated.length <= headline.length || !stated.toLowerCase().startsWith(headline.toLowerCase()))
    return stated;
  return siteSign.exec(stated.slice(headline.length))?.index === 0
    ? stated.slice(0, headline.length)
    : stated;
}
