import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Part } from '../../contract/models/article.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { partOf } from '../parts.ts';
import { nothingStated, type Reader, type SourceDocument, type Stated } from '../source-document.ts';
import { exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { bareByline, nitfStory } from './nitf.ts';
import { publishedBy } from './stated-agency.ts';
import { partsOf } from './xml-parts.ts';
import { findAll, findFirst, readXmlTree, textOf, type XmlElement } from './xml-tree.ts';

/**
 * Reads NewsML-G2 (IPTC): a news item or a message of several, with XHTML, NITF or plain text inside; NewsML 1 as far as
 * it is alike. Items without text (pictures) are left aside. Fails as readXmlTree does and with `empty`.
 */
export const readNewsml: Reader = (bytes, { name, encoding }): Result<SourceDocument[]> => {
  const tree = readXmlTree(bytes, name, encoding);
  if (!tree.ok) return tree;
  const { root, decoded } = tree.value;
  const items = root.name === 'newsitem' ? [root] : findAll(root, 'newsitem');
  const documents = items.flatMap((item, index): SourceDocument[] => {
    const document = readItem(item, index);
    if (document === null) return [];
    return [{ ...document, encoding: decoded.encoding, warnings: decodingWarnings(decoded) }];
  });
  return documents.length === 0 ? fail('empty', name) : ok(documents);
};

function readItem(item: XmlElement, index: number): Omit<SourceDocument, 'encoding' | 'warnings'> | null {
  const meta = findFirst(item, 'itemmeta', 'newsmanagement');
  const content = findFirst(item, 'contentmeta', 'newslines') ?? item;
  const carried = carriedStory(item);
  if (carried === null) return null;
  const title =
    textOf(findFirst(content, 'headline')) ?? textOf(findFirst(meta, 'title')) ?? carried.stated.title;
  const named = (element: XmlElement | undefined) =>
    textOf(findFirst(element, 'name')) ??
    element?.attribute('literal') ??
    qualified(element?.attribute('qcode'));
  const provider = publishedBy(named(findFirst(meta, 'provider')) ?? named(findFirst(content, 'infosource')));
  const creator = named(findFirst(content, 'creator'));
  const moment =
    [
      findFirst(meta, 'firstcreated'),
      findFirst(content, 'contentcreated'),
      findFirst(meta, 'versioncreated', 'thisrevisioncreated'),
    ]
      .map((element) => exportDate(textOf(element) ?? ''))
      .find((date) => date !== null) ?? null;
  const language = findFirst(content, 'language')?.attribute('tag') ?? item.attribute('lang');
  const stated: Stated = {
    ...carried.stated,
    title,
    byline: bareByline(textOf(findFirst(content, 'by', 'byline'))) ?? carried.stated.byline ?? creator,
    agency: carried.stated.agency ?? provider.agency,
    outlet: carried.stated.outlet ?? provider.outlet,
    place: carried.stated.place ?? named(findFirst(content, 'located')),
    ...(moment === null ? {} : statedMoment(moment)),
    language: languageOf(language) ?? carried.stated.language,
  };
  const parts = title === null ? carried.parts : withTitle(carried.parts, title);
  return {
    parts,
    stated,
    mediaType: 'application/vnd.iptc.g2.newsitem+xml',
    notArticle: false,
    name: title ?? String(index + 1),
  };
}

/** The story that an item carries, or null for a picture, a video, a list. */
function carriedStory(item: XmlElement): { parts: Part[]; stated: Stated } | null {
  const inside = findFirst(item, 'contentset', 'contentitem') ?? item;
  const nitf = findFirst(inside, 'nitf');
  if (nitf) return withText(nitfStory(nitf));
  const html = findFirst(inside, 'body') ?? findFirst(inside, 'inlinexml', 'datacontent');
  if (html) return withText({ parts: partsOf(html), stated: { ...nothingStated } });
  const data = findFirst(inside, 'inlinedata');
  const lines = (data?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .split(/\n\s*\n|\n/);
  const parts = lines.map((line) => line.replace(/<[^<>]*>/g, '').trim()).filter((line) => line !== '');
  return withText({ parts: parts.map((text) => partOf('paragraph', text)), stated: { ...nothingStated } });
}

function withText<Story extends { parts: Part[] }>(story: Story): Story | null {
  const isText = ({ kind, removed }: Part) => removed === null && kind !== 'title' && kind !== 'caption';
  return story.parts.some(isText) ? story : null;
}

/** The parts under their title, which may stand over the text already. */
function withTitle(parts: readonly Part[], title: string): Part[] {
  if (parts.some(({ kind }) => kind === 'title')) return [...parts];
  const [first, ...others] = parts;
  const repeated = first?.kind === 'heading' && first.text === title;
  return [{ kind: 'title', text: title, removed: null }, ...(repeated ? others : parts)];
}

/** "VNA" of the code "nprov:VNA". */
function qualified(code: string | undefined): string | null {
  return code?.split(':').at(-1) ?? null;
}
