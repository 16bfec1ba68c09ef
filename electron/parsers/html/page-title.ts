import { isSection } from '../story/navigation.ts';
import { fold } from '../story/told-words.ts';

/** What parts a page's title from the name of its site. */
const separator = / +[|–—\-·•»«/:] +| *[|»] */g;

/** UTF-16 units. */
const longestSite = 50;

/** What is known of the site that a page stands on. */
export interface Site {
  outlet: string | null;
  address: string | null;
}

/** What is written where a page has no title of its own. */
const nobodys =
  /^(?:home(?: ?page)?|front page|index|default|welcome|untitled(?: document)?|no title|news|latest news|article|articles|details?|news details?|view|print|print (?:page|this page|version|article)|printer[- ]friendly(?: version| page)?|trang chủ|trang nhất|trang tin|tin tức|tin|bài viết|chi tiết|chi tiết (?:tin|bài viết|tin tức)|nội dung|bản in|in bài|in bài viết|in tin|xem tin)$/i;

/** Whether a title tells nothing of its page but where it stands: the name of the site, `Home`, `Print`. */
export function isSiteAlone(title: string, { outlet, address }: Site): boolean {
  const bare = title.trim().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare === '' || nobodys.test(bare) || isSite(bare, outlet, address);
}

/**
 * A page's title without the name of its site: `Talks begin | VietnamPlus`. `headings`: the page's own headlines; one of
 * them that stands in the title is the title.
 */
export function titleWithoutSite(
  title: string,
  { outlet, address }: Site,
  headings: readonly string[],
): string {
  const own = headings.find((heading) => heading.length > 10 && fold(title).startsWith(fold(heading)));
  if (own !== undefined) return own;
  if (outlet !== null && fold(title) === fold(outlet)) return title;
  const cuts = [...title.matchAll(separator)];
  const last = cuts.at(-1);
  const first = cuts[0];
  if (last && isSite(title.slice(last.index + last[0].length), outlet, address)) {
    const before = title.slice(0, last.index).trim();
    // `Talks begin | World | The Daily`: the section goes with the site.
    const section = before.match(/^(.*\S) *(?:\||»| [–—-]) *([^|»]{2,30})$/);
    const headline = section?.[1] !== undefined && section[1].split(' ').length >= 4 ? section[1] : before;
    return headline === '' ? title : headline;
  }
  if (first && isSite(title.slice(0, first.index), outlet, address)) {
    const after = title.slice(first.index + first[0].length).trim();
    return after === '' ? title : after;
  }
  // A bar parts nothing but a page from its site; what is after the last one is short.
  const bar = title.lastIndexOf('|');
  const tail = title.slice(bar + 1).trim();
  if (bar > 0 && tail.split(' ').length <= 5 && title.slice(0, bar).trim().split(' ').length >= 4)
    return title.slice(0, bar).trim();
  return title;
}

/** The name of the site that stands behind its headline in a page's title, or null. */
export function siteBehind(title: string, headline: string | null): string | null {
  if (headline === null || !title.toLowerCase().startsWith(headline.toLowerCase())) return null;
  const [, behind = ''] = /^\s+[|–—-]\s+(.+)$/u.exec(title.slice(headline.length)) ?? [];
  const site = (behind.split(/\s+[|»]\s+/u).at(-1) ?? '').trim();
  const isName = site.length <= longestSite && /^\p{Lu}/u.test(site) && !/\d{4}/.test(site);
  return isName && !isSection(site) && !nobodys.test(site) ? site : null;
}

function isSite(text: string, outlet: string | null, address: string | null): boolean {
  const name = fold(text);
  if (name === '') return false;
  if (
    outlet !== null &&
    (fold(outlet) === name || fold(outlet).startsWith(name) || name.startsWith(fold(outlet)))
  )
    return true;
  const host = address === null ? null : (URL.parse(address)?.hostname ?? null);
  if (host === null) return /^(?:www\.)?[\w-]+\.[a-z]{2,6}(?:\.[a-z]{2})?$/i.test(text.trim());
  const domain = fold(host.replace(/^www\./, ''));
  const stem = fold(host.replace(/^www\./, '').split('.')[0] ?? '');
  return (
    domain === name ||
    stem === name ||
    (name.length >= 4 && (domain.startsWith(name) || name.startsWith(domain)))
  );
}
