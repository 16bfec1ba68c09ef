import type { RemovalReason } from '../../contract/models/article.ts';

/**
 * What a part of a page is for: why it is left out when it is, or what it holds. Null: nothing is known, it may be the
 * story.
 */
export type Setting = Exclude<RemovalReason, 'by-hand'> | 'related' | 'caption' | 'lead' | 'title' | null;

/**
 * The words of classes and ids as page makers use them, English and Vietnamese, most telling first. They stand between
 * the hyphens, underscores and humps of a name: `share-bar`, `c_share`, `socialShare`.
 */
const words: readonly [Setting, RegExp][] = [
  ['cookie-banner', /^(?:cookies?|gdpr|consent|cmp|onetrust|didomi|ccpa|cookiebar|cookieconsent)$/],
  ['paywall', /^(?:paywall|regwall|piano|metered|premiumwall|subscribewall|paygate)$/],
  ['comments', /^(?:comments?|disqus|replies|respond|commentlist|binhluan|ykien)$/],
  [
    'share-bar',
    /^(?:share|sharing|shares|social|addthis|sharedaddy|sharebar|shareaholic|chiase|socials|addtoany|sharetools)$/,
  ],
  [
    'advertisement',
    /^(?:ads?|adv|advert|adverts|advertisement|advertising|sponsored|sponsor|dfp|gpt|promoted|outbrain|taboola|quangcao|adslot|adbox)$/,
  ],
  [
    'related',
    /^(?:related|recommended|recommendations?|recirc|readmore|seealso|trending|mostread|mostpopular|popular|promo|promos|teasers?|tinlienquan|lienquan|xemthem|docthem|tinkhac|cungchuyenmuc|morestories|morenews|upnext)$/,
  ],
  ['tags', /^(?:tags|taglist|tagcloud|keywords|topics|tukhoa|hashtags?)$/],
  [
    'navigation',
    /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|skiplink|topnav|toc)$/,
  ],
  [
    'caption',
    /^(?:caption|figcaption|imgcaption|photocaption|imagecaption|piccaption|picdesc|imgdesc|chuthich)$/,
  ],
  ['lead', /^(?:sapo|standfirst|lede|dek|deck|chapo|chapeau|subheadline|subtitle|subhead)$/],
  [
    'metadata-line',
    /^(?:byline|dateline|author|authors|timestamp|pubdate|published|date|time|datetime|postdate|articledate|tacgia|ngaydang|thoigian|meta)$/,
  ],
  [
    'page-furniture',
    /^(?:newsletter|footer|masthead|sidebar|subscribe|subscription|signup|login|toolbar|widget)$/,
  ],
];
/** Pairs that mean something together: `read-more`, `most-viewed`, `tin-lien-quan`. */
const pairs: readonly [Setting, RegExp][] = [
  [
    'related',
    /(?:^| )(?:read more|see also|see more|most (?:read|viewed|popular)|more (?:stories|news|from|on)|up next|tin lien quan|lien quan|xem them|doc them|tin khac|cung chuyen muc|tin moi|doc nhieu)(?: |$)/,
  ],
  ['comments', /(?:^| )(?:binh luan|y kien|fb comments?)(?: |$)/],
  ['advertisement', /(?:^| )(?:quang cao|ad (?:slot|unit|box|container|wrapper))(?: |$)/],
  ['tags', /(?:^| )(?:tag list|tag cloud|tu khoa)(?: |$)/],
  ['share-bar', /(?:^| )(?:chia se|mang xa hoi)(?: |$)/],
  ['navigation', /(?:^| )(?:skip link|skip to)(?: |$)/],
  [
    'caption',
    /(?:^| )(?:(?:image|img|photo|pic|picture|media|video) (?:caption|desc|description)|chu thich)(?: |$)/,
  ],
  [
    'metadata-line',
    /(?:^| )(?:(?:post|publish|article|entry) (?:date|time|meta)|tac gia|ngay dang|thoi gian)(?: |$)/,
  ],
];

const tags: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['footer', 'page-furniture'],
  ['form', 'page-furniture'],
  ['dialog', 'page-furniture'],
  ['fieldset', 'page-furniture'],
  ['button', 'page-furniture'],
  ['select', 'page-furniture'],
  ['h1', 'title'],
]);
const roles: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['contentinfo', 'page-furniture'],
  ['search', 'page-furniture'],
  ['dialog', 'page-furniture'],
  ['alertdialog', 'page-furniture'],
]);

const known = new Map<string, Setting>();
/** So many names are remembered; a page of more repeats few. */
const mostKnown = 20_000;

/** What an element's tag, role, class and id say it is for; where they say nothing, what its surroundings are for. */
export function settingOf(element: Element, outer: Setting): Setting {
  if (outer === 'hidden' || isHidden(element)) return 'hidden';
  const name = element.localName;
  const own =
    roles.get(element.getAttribute('role') ?? '') ?? wordsOf(element, name) ?? tags.get(name) ?? null;
  if (own === null || (own === 'page-furniture' && holdsStory(element))) return outer;
  // What is in the footer stays furniture whatever a title, a lead or a date is called there.
  const inner = own === 'title' || own === 'lead' || own === 'metadata-line' || own === 'page-furniture';
  return inner && outer !== null && outer !== 'title' ? outer : own;
}

/**
 * What is called a sidebar is one column of many layouts, and some programs put all of a page into one form: what holds
 * the headline, the article or nearly all that there is holds the story.
 */
function holdsStory(element: Element): boolean {
  const parent = element.parentNode as Element | null;
  if (element.localName === 'form' && parent?.localName === 'body') return true;
  return element.localName !== 'footer' && storyHolders(element.ownerDocument).has(element);
}

const holders = new WeakMap<Document, ReadonlySet<Node>>();
/** So many headlines are looked at; a page of more is a list. */
const mostHeadlines = 5;

/** All that is around the articles and the first headlines of a page but its masthead; found once for each page. */
function storyHolders(document: Document): ReadonlySet<Node> {
  let around = holders.get(document);
  if (around) return around;
  const found = new Set<Node>();
  for (const inside of [...document.querySelectorAll('h1, article')].slice(0, mostHeadlines))
    for (let node = inside.parentNode; node && !found.has(node); node = node.parentNode) {
      if (/masthead|header|logo/i.test((node as Element).className ?? '')) break;
      found.add(node);
    }
  around = found;
  holders.set(document, around);
  return around;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

function wordsOf(element: Element, name: string): Setting {
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return null;
  const className = element.getAttribute('class') ?? '';
  const id = element.getAttribute('id') ?? '';
  if (className === '' && id === '') return null;
  const key = `${className} ${id}`;
  let setting = known.get(key);
  if (setting === undefined) {
    setting = settingOfWords(key);
    if (known.size < mostKnown) known.set(key, setting);
  }
  return setting;
}

/** Exported for the tests: what a class and an id say together. */
export function settingOfWords(names: string): Setting {
  const spoken = names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const line = spoken.join(' ');
  for (const [setting, pattern] of pairs) if (pattern.test(line)) return setting;
  for (const [setting, pattern] of words) if (spoken.some((word) => pattern.test(word))) return setting;
  return null;
}
