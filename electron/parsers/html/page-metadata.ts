import { timeAgo } from '../dates/relative-time.ts';
import type { Stated } from '../source-document.ts';
import { knownAgency } from '../story/agencies.ts';
import { bylineIn } from '../story/byline.ts';
import type { Aligned } from './align-blocks.ts';
import { chooseHeadline } from './headline.ts';
import { type LinkedArticle, type LinkedData, unescaped } from './json-ld.ts';
import { dateLines, headLines } from './metadata-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageFacts } from './page-facts.ts';
import { type Moment, readMoment } from './page-moment.ts';
import { siteBehind } from './page-title.ts';
import { type Saved, webAddress } from './saved-page.ts';

/**
 * What a page says of itself. JSON-LD is asked first: it is written for machines, says which of its nodes is the
 * article, and has the headline without the site's name. Open Graph and `article:` follow (written for machines too,
 * but titles are often tuned for sharing), then the older conventions of single fields, then what the visible page says.
 * `saved`: what its saver says; it is where the page really was. `aligned`: what the page shows.
 */
export function readMetadata(
  facts: PageFacts,
  linked: LinkedData,
  saved: Saved,
  aligned: readonly Aligned[],
): Stated {
  const meta = (...names: string[]) => firstSaid(names.map((name) => facts.metas.get(name)));
  const canonical = webAddress(facts.canonical) ?? webAddress(meta('og:url'));
  const article = chosenArticle(linked, canonical, meta('og:title') ?? facts.headings[0] ?? null);
  const address = saved.address ?? canonical ?? webAddress(article?.address);
  // A publisher is a company as often as a paper; the site's name is what readers know.
  const site = outletOf(meta('og:site_name'), article?.publisher ?? null);
  const known = site ?? meta('dc.publisher', 'dcterms.publisher', 'application-name');
  const title = chooseHeadline(titlesOf(facts, article), facts.headings, { outlet: known, address }, aligned);
  const outlet = known ?? siteBehind(unescaped(facts.title), title);
  const moment =
    publicationOf(facts, article, dateLines(aligned, title)) ?? shownAgo(headLines(aligned, title), saved);
  const signed = bylineOf(facts, article, outlet) ?? shownByline(headLines(aligned, title), facts, outlet);
  const agency = signed === null ? null : knownAgency(signed);
  return {
    title,
    byline: agency === null ? signed : null,
    agency,
    outlet: outlet !== null && /^https?:/i.test(outlet) ? null : outlet,
    place: null,
    publishedOn: moment?.on ?? null,
    publishedAt: moment?.at ?? null,
    address,
    ...(saved.at === null ? {} : { savedAt: saved.at }),
    language: languageOf(facts.language) ?? languageOf(meta('og:locale') ?? article?.language ?? ''),
  };
}

/** The site's name, without the slogan behind it where the publisher's name is its beginning. */
function outletOf(site: string | null, publisher: string | null): string | null {
  if (site === null || publisher === null) return site ?? publisher;
  return site.toLowerCase().startsWith(publisher.toLowerCase()) ? publisher : site;
}

/** A page may describe several articles: its own is the one at its address or with its title, else the first. */
function chosenArticle(
  linked: LinkedData,
  address: string | null,
  title: string | null,
): LinkedArticle | null {
  const { articles } = linked;
  return (
    articles.find((article) => address !== null && webAddress(article.address) === address) ??
    articles.find(({ headline }) => headline !== null && headline === title) ??
    articles.find(({ headline }) => headline !== null) ??
    articles[0] ??
    null
  );
}

/** What the metadata call the page, the most trusted first. */
function titlesOf(
  { metas, properties, title }: PageFacts,
  article: LinkedArticle | null,
): (string | null | undefined)[] {
  const names = ['og:title', 'dc.title', 'dcterms.title', 'twitter:title'];
  return [article?.headline, ...names.map((name) => metas.get(name)), properties.get('headline'), title];
}

/** How else a site may call it: `article.published`, `cXenseParse:publishtime`, `rnews:datePublished`, `originalPublicationDate`. */
const publication =
  /(?:publish(?:ed)?|publication|pub|issued?)[-_.:]?(?:on|at|date|time|datetime)$|(?:date|time)[-_.:]?(?:published|issued)$|[.:]published$/;

/**
 * The first moment of publication that can be read. Moments of change are not asked; a <time> of the page is the last
 * resort, and of them the one marked as publication comes first.
 */
function publicationOf(
  facts: PageFacts,
  article: LinkedArticle | null,
  lines: readonly string[],
): Moment | null {
  const fields = [
    article?.datePublished,
    ...[
      'article:published_time',
      'og:published_time',
      'og:article:published_time',
      'parsely-pub-date',
      'datepublished',
      'dcterms.issued',
      'dcterms.created',
      'dcterms.date',
      'dc.date.issued',
      'dc.date.created',
      'dc.date',
      'sailthru.date',
      'citation_publication_date',
      'citation_date',
      'publish-date',
      'publish_date',
      'publishdate',
      'published-date',
      'publication_date',
      'pubdate',
      'pub_date',
      'displaydate',
      'date',
    ].map((name) => facts.metas.get(name)),
    ...[...facts.metas].filter(([name]) => publication.test(name)).map(([, said]) => said),
    facts.properties.get('datepublished'),
    ...facts.times,
    ...lines,
  ];
  for (const field of fields) {
    const moment = field == null ? null : readMoment(unescaped(field));
    if (moment) return moment;
  }
  return null;
}

/** The day that a line over the story counts back to from when the page was saved. */
function shownAgo(lines: readonly PageBlock[], saved: Saved): Moment | null {
  if (saved.at === null) return null;
  for (const { text } of lines) {
    const ago = timeAgo(text);
    if (ago !== null)
      return { on: new Date(Date.parse(saved.at) - ago).toISOString().slice(0, 10), at: null };
  }
  return null;
}

function bylineOf(facts: PageFacts, article: LinkedArticle | null, outlet: string | null): string | null {
  const linked = [...new Set(article?.authors ?? [])].filter((name) => isName(name, outlet)).join(', ');
  if (linked !== '') return tidyByline(linked);
  const fields = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'byl',
    'sailthru.author',
  ];
  const said = [...fields.map((name) => facts.metas.get(name)), facts.properties.get('author')];
  const name = said
    .map((field) => (field == null ? '' : unescaped(field)))
    .find((field) => isName(field, outlet));
  return name === undefined ? null : tidyByline(name);
}

/** Who signs above the story: in a line that says so, one set as such that is a name alone, or one that holds the link. */
function shownByline(
  lines: readonly PageBlock[],
  { author }: PageFacts,
  outlet: string | null,
): string | null {
  for (const { text, setting } of lines) {
    const name = bylineIn(text, setting === 'metadata-line', outlet);
    if (name !== null) return name;
  }
  const isShown = isName(author, outlet) && lines.some(({ text }) => text.includes(author));
  return isShown ? tidyByline(author) : null;
}

/** A link, a number or the site itself is no author. */
function isName(text: string, outlet: string | null): boolean {
  const name = text.trim();
  if (name === '' || name.length > 200 || /^https?:|^@|^\d+$|^www\./i.test(name)) return false;
  return name.toLowerCase() !== outlet?.toLowerCase() || knownAgency(name) !== null;
}

function tidyByline(text: string): string {
  return text.replace(/^(?:by|bởi|tác giả)\s*:?\s+/i, '').trim();
}

/** The BCP 47 subtag of a language: "en" of "en-GB" and "en_US". */
function languageOf(text: string): string | null {
  return /^([a-z]{2,3})(?![a-z])/i.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

function firstSaid(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const said = value == null ? '' : unescaped(value);
    if (said !== '') return said;
  }
  return null;
}
