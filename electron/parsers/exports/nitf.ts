import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Part } from '../../contract/models/article.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { leftOut, partOf } from '../parts.ts';
import { nothingStated, type Reader, type SourceDocument, type Stated } from '../source-document.ts';
import { exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { publishedBy } from './stated-agency.ts';
import { partsOf } from './xml-parts.ts';
import { findAll, findFirst, readXmlTree, textOf, type XmlElement } from './xml-tree.ts';

/** Reads a NITF file (IPTC, News Industry Text Format 3.x). Fails as readXmlTree does and with `empty`. */
export const readNitf: Reader = (bytes, { name, encoding }): Result<SourceDocument[]> => {
  const tree = readXmlTree(bytes, name, encoding);
  if (!tree.ok) return tree;
  const { root, decoded } = tree.value;
  const nitf = root.name === 'nitf' ? root : findFirst(root, 'nitf');
  const story = nitf && nitfStory(nitf);
  if (!story?.parts.some(({ removed, kind }) => removed === null && kind !== 'title'))
    return fail('empty', name);
  return ok([
    {
      ...story,
      mediaType: 'application/nitf+xml',
      encoding: decoded.encoding,
      warnings: decodingWarnings(decoded),
      notArticle: false,
    },
  ]);
};

/** What a `nitf` element tells: a whole file, or what a NewsML item carries. */
export function nitfStory(nitf: XmlElement): { parts: Part[]; stated: Stated } {
  const head = findFirst(nitf, 'head');
  const bodyHead = findFirst(nitf, 'body.head');
  const headline = findFirst(bodyHead, 'hl1') ?? findFirst(bodyHead, 'hedline') ?? findFirst(head, 'title');
  const title = textOf(headline);
  const byline = findFirst(bodyHead, 'byline');
  const dateline = findFirst(bodyHead, 'dateline');
  const location = findFirst(dateline, 'location');
  const pubdata = findFirst(head, 'pubdata');
  const distributor = textOf(findFirst(bodyHead, 'distributor'));
  const outlet = publishedBy(pubdata?.attribute('name') ?? distributor);
  const moment =
    [
      pubdata?.attribute('date.publication'),
      findFirst(head, 'date.release')?.attribute('norm'),
      findFirst(head, 'date.issue')?.attribute('norm'),
      findFirst(dateline, 'story.date')?.attribute('norm'),
    ]
      .map((date) => exportDate(date ?? ''))
      .find((date) => date !== null) ?? null;
  const stated: Stated = {
    ...nothingStated,
    title,
    byline: textOf(findFirst(byline, 'person')) ?? bareByline(textOf(byline)),
    outlet: outlet.outlet,
    agency: outlet.agency ?? publishedBy(distributor).agency,
    place: textOf(findFirst(location, 'city') ?? location),
    ...statedMoment(moment),
    address: pubdata?.attribute('ex-ref') ?? null,
    language: languageOf(findFirst(nitf, 'body')?.attribute('lang') ?? nitf.attribute('lang')),
  };
  return { parts: nitfParts(nitf, bodyHead, title), stated };
}

function nitfParts(nitf: XmlElement, bodyHead: XmlElement | undefined, title: string | null): Part[] {
  const parts: Part[] = title === null ? [] : [{ kind: 'title', text: title, removed: null }];
  for (const child of bodyHead?.children ?? []) {
    if (typeof child === 'string') continue;
    if (child.name === 'hedline') {
      parts.push(
        ...findAll(child, 'hl2')
          .flatMap((line) => textOf(line) ?? [])
          .map((text) => partOf('lead', text)),
      );
    } else if (child.name === 'abstract') {
      parts.push(...partsOf(child).map((part) => ({ ...part, kind: 'lead' as const })));
    } else {
      const text = textOf(child);
      if (text !== null) parts.push(leftOut('metadata-line', text));
    }
  }
  const content = findFirst(nitf, 'body.content');
  const end = textOf(findFirst(nitf, 'body.end'));
  const body = content ? partsOf(content) : [];
  const first = body.find(({ kind }) => kind === 'paragraph' || kind === 'lead')?.text;
  // An abstract is often the first paragraph once more.
  for (const part of parts) if (part.kind === 'lead' && part.text === first) part.removed = 'metadata-line';
  // With a lead over it, the first paragraph is one among others.
  if (parts.some(({ kind, removed }) => kind === 'lead' && removed === null))
    for (const part of body) if (part.kind === 'lead') part.kind = 'paragraph';
  return [...parts, ...body, ...(end === null ? [] : [leftOut('agency-line', end)])];
}

/** "By Jane Doe" without its By. */
export function bareByline(text: string | null): string | null {
  return text?.replace(/^(?:by|par|von|por|bởi)\s*:?\s+/iu, '').trim() || null;
}
