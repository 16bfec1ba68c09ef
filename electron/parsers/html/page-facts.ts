import { splitRun } from './text-run.ts';

/** What the elements of a page say of it, as they say it. Keys are in lower case. */
export interface PageFacts {
  title: string;
  /** `lang` of the html element. */
  language: string;
  /** By name, property or itemprop. */
  metas: Map<string, string>;
  /** What elements with an itemprop say: their content, datetime or text. */
  properties: Map<string, string>;
  canonical: string | null;
  /** The text of the first link to whom it says wrote the page. */
  author: string;
  /** The first-level headings. */
  headings: string[];
  /** Moments of <time> and <abbr>, the likelier ones of publication first. */
  times: string[];
  /** Fields for a password. */
  passwords: number;
}

/** No text that is taken for a fact is longer. UTF-16 units. */
const longest = 500;
const mostTimes = 20;

export function noFacts(): PageFacts {
  return {
    title: '',
    language: '',
    metas: new Map(),
    properties: new Map(),
    canonical: null,
    author: '',
    headings: [],
    times: [],
    passwords: 0,
  };
}

/** Notes what an element of the head says. */
export function readHeadFacts(document: Document, facts: PageFacts): void {
  facts.language = document.documentElement.getAttribute('lang') ?? '';
  for (let node = document.head.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) noteElement(node as Element, facts);
  }
}

/** Notes what an element says of its page, if it says anything. The first to say a thing is heard. */
export function noteElement(element: Element, facts: PageFacts): void {
  switch (element.localName) {
    case 'title':
      facts.title ||= textOf(element);
      break;
    case 'meta':
      noteMeta(element, facts);
      break;
    case 'link':
      if (element.getAttribute('rel')?.toLowerCase() === 'canonical')
        facts.canonical ??= element.getAttribute('href');
      break;
    case 'h1':
      if (facts.headings.length < 5) facts.headings.push(textOf(element));
      break;
    case 'time':
      addTime(element, element.getAttribute('datetime') || textOf(element), facts);
      break;
    case 'abbr':
      // As microformats write a moment: in figures for machines, in words for readers.
      if (/^\d{4}-\d\d-\d\d/.test(element.getAttribute('title') ?? ''))
        addTime(element, element.getAttribute('title') ?? '', facts);
      break;
    case 'a':
      if (element.getAttribute('rel')?.toLowerCase() === 'author') facts.author ||= textOf(element);
      break;
    case 'input':
      if (element.getAttribute('type')?.toLowerCase() === 'password') facts.passwords++;
      break;
  }
  const property = element.getAttribute('itemprop');
  if (property !== null && property !== '' && element.localName !== 'meta') {
    for (const name of property.toLowerCase().split(/\s+/)) {
      const said = element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element);
      if (said !== '' && !facts.properties.has(name)) facts.properties.set(name, said);
    }
  }
}

function noteMeta(element: Element, facts: PageFacts): void {
  const content = element.getAttribute('content')?.trim();
  if (content === undefined || content === '') return;
  for (const attribute of ['property', 'name', 'itemprop']) {
    for (const name of element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
      if (name !== '' && !facts.metas.has(name)) facts.metas.set(name, content.slice(0, 2_000));
    }
  }
}

function addTime(element: Element, moment: string, facts: PageFacts): void {
  if (moment === '' || facts.times.length >= mostTimes) return;
  const published =
    element.hasAttribute('pubdate') ||
    /publish|pubdate|entry-date/i.test(element.getAttribute('class') ?? '');
  if (published) facts.times.unshift(moment);
  else facts.times.push(moment);
}

function textOf(element: Element): string {
  return splitRun((element.textContent ?? '').slice(0, longest)).join(' ');
}
