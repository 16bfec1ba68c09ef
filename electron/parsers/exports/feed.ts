import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Part } from '../../contract/models/article.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { unescaped } from '../html/json-ld.ts';
import { readPage } from '../html/read-page.ts';
import { notSaved, webAddress } from '../html/saved-page.ts';
import { partOf } from '../parts.ts';
import { nothingStated, type Reader, type SourceDocument } from '../source-document.ts';
import { exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { publishedBy } from './stated-agency.ts';
import { partsOf } from './xml-parts.ts';
import { findAll, readXmlTree, textOf, type XmlElement } from './xml-tree.ts';

/** A feed gives the whole story, or a line or two that lead to it. UTF-16 units. */
const shortestStory = 250;
/** More entries than this are no feed. */
const mostEntries = 10_000;
/** What blogs write below each entry. */
const origin =
  /^(?:the post .{1,300} (?:appeared )?first (?:appeared )?on .{1,150}|continue reading .{1,300})$/i;

/**
 * Reads a feed that was saved: RSS, Atom. Each entry is an article, or known for none where it only leads to one. Fails as
 * readXmlTree does, with `too-large` and `empty`.
 */
export const readFeed: Reader = (bytes, { name, encoding }): Result<SourceDocument[]> => {
  const tree = readXmlTree(bytes, name, encoding);
  if (!tree.ok) return tree;
  const { root, decoded } = tree.value;
  const entries = findAll(root, 'item', 'entry');
  if (entries.length > mostEntries) return fail('too-large', name);
  const [channel = root] = findAll(root, 'channel');
  const documents = entries.flatMap((entry): SourceDocument[] => {
    const document = readEntry(entry, channel, name);
    return document ? [{ ...document, encoding: decoded.encoding, warnings: decodingWarnings(decoded) }] : [];
  });
  return documents.length === 0 ? fail('empty', name) : ok(documents);
};

function readEntry(
  entry: XmlElement,
  channel: XmlElement,
  about: string,
): Omit<SourceDocument, 'encoding' | 'warnings'> | null {
  const parts = bodyOf(entry, about);
  if (parts.length === 0) return null;
  const title = unescaped(said(entry, 'title') ?? '') || null;
  const length = parts.reduce((sum, { text, removed }) => sum + (removed === null ? text.length : 0), 0);
  const moment = ['pubdate', 'published', 'issued', 'date', 'updated']
    .map((field) => exportDate(said(entry, field) ?? ''))
    .find((date) => date !== null);
  return {
    parts: title === null ? parts : [{ kind: 'title', text: title, removed: null }, ...parts],
    stated: {
      ...nothingStated,
      title,
      byline: authorOf(entry),
      ...publishedBy(said(entry, 'source') ?? said(channel, 'title')),
      ...statedMoment(moment ?? null),
      address: addressOf(entry),
      language: languageOf(said(channel, 'language') ?? entry.attribute('lang') ?? channel.attribute('lang')),
    },
    mediaType: channel.name === 'feed' ? 'application/atom+xml' : 'application/rss+xml',
    notArticle: length < shortestStory,
    name: title ?? about,
  };
}

function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string' && child.name === name) as XmlElement[];
}

function said(element: XmlElement, name: string): string | null {
  return (
    children(element, name)
      .map(textOf)
      .find((text) => text !== null) ?? null
  );
}

/** What an entry tells at most length: its content, or its description. */
function bodyOf(entry: XmlElement, about: string): Part[] {
  const bodies = ['encoded', 'content', 'description', 'summary'].flatMap((name) => children(entry, name));
  const lengthOf = (body: XmlElement) => textOf(body)?.length ?? 0;
  const longest = bodies.reduce<XmlElement | null>(
    (found, body) => (lengthOf(body) > (found === null ? 0 : lengthOf(found)) ? body : found),
    null,
  );
  const parts = longest === null ? [] : partsOfBody(longest, about);
  for (const part of parts) if (origin.test(part.text)) part.removed ??= 'page-furniture';
  return parts;
}

/** Markup stands in a feed as text, or, in Atom, as elements. */
function partsOfBody(body: XmlElement, about: string): Part[] {
  if (body.children.some((child) => typeof child !== 'string')) return partsOf(body);
  const markup = body.children.join('').trim();
  const page = readPage(
    { markup, saved: notSaved, encoding: null, mediaType: 'text/html', isFragment: true },
    about,
  );
  // A headline in it is a heading of its text.
  if (page.ok)
    return page.value.parts.map((part) => (part.kind === 'title' ? { ...part, kind: 'heading' } : part));
  return markup === '' ? [] : [partOf('paragraph', markup)];
}

/** `Jane Doe`, or as RSS 2.0 has it: `jane@paper.example (Jane Doe)`. */
function authorOf(entry: XmlElement): string | null {
  const names = children(entry, 'author').flatMap((author) => said(author, 'name') ?? textOf(author) ?? []);
  const author = said(entry, 'creator') ?? (names.join(', ') || null);
  return author?.replace(/^\S+@\S+ \((.+)\)$/, '$1') ?? null;
}

function addressOf(entry: XmlElement): string | null {
  const links = children(entry, 'link').filter(
    (link) => (link.attribute('rel') ?? 'alternate') === 'alternate',
  );
  return (
    links.map((link) => webAddress(link.attribute('href') ?? textOf(link) ?? '')).find((at) => at !== null) ??
    null
  );
}
