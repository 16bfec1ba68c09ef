import { z } from 'zod';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Part } from '../../contract/models/article.ts';
import { decodeText } from '../encoding/decode.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { readPage } from '../html/read-page.ts';
import { notSaved } from '../html/saved-page.ts';
import { leftOut, partOf } from '../parts.ts';
import { nothingStated, type Reader, type SourceDocument } from '../source-document.ts';
import { splitParagraphs } from '../text/lines.ts';
import { exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { bareByline } from './nitf.ts';
import { publishedBy } from './stated-agency.ts';

const text = z.string().optional().catch(undefined);
const values = z
  .array(z.object({ role: text, contenttype: text, contentType: text, value: text }))
  .optional()
  .catch(undefined);
const names = z
  .array(z.object({ name: text, literal: text }))
  .optional()
  .catch(undefined);
const picture = z.object({
  type: text,
  headline: text,
  description_text: text,
  descriptions: values,
  body_text: text,
  byline: text,
});

/** ninjs 1 and 2 (IPTC): what of an item is read. A field of another type is taken for absent. */
const Item = z.object({
  uri: text,
  type: text,
  language: text,
  headline: text,
  headlines: values,
  title: text,
  byline: text,
  by: text,
  located: text,
  slugline: text,
  description_text: text,
  descriptions: values,
  body_text: text,
  body_html: text,
  body_xhtml: text,
  bodies: values,
  firstcreated: text,
  firstCreated: text,
  versioncreated: text,
  versionCreated: text,
  contentcreated: text,
  contentCreated: text,
  copyrightholder: text,
  source: text,
  provider: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .optional()
    .catch(undefined),
  infosources: names,
  infoSources: names,
  people: names,
  associations: z
    .union([
      z.array(picture),
      z
        .record(z.string(), picture.nullable().catch(null))
        .transform((all) => Object.values(all).filter((one) => one !== null)),
    ])
    .optional()
    .catch(undefined),
});
type Item = z.infer<typeof Item>;

/** More items than this are no export of one day. */
const mostItems = 10_000;

/**
 * Reads ninjs: one item, an array or an object that holds one, or one item a line. Pictures and other items without text
 * are left aside. Fails with `unreadable`, `truncated`, `too-large` and `empty`.
 */
export const readNinjs: Reader = (bytes, { name, encoding }): Result<SourceDocument[]> => {
  const decoded = decodeText(bytes, name, { forced: encoding });
  if (!decoded.ok) return decoded;
  const found = itemsOf(decoded.value.text);
  if (found === null) return fail(/[}\]]\s*$/.test(decoded.value.text) ? 'unreadable' : 'truncated', name);
  if (found.items.length > mostItems) return fail('too-large', name);
  const warnings = decodingWarnings(decoded.value);
  const documents = found.items.flatMap((json): SourceDocument[] => {
    const item = Item.safeParse(json);
    const document = item.success ? readItem(item.data, name) : null;
    return document === null
      ? []
      : [{ ...document, encoding: decoded.value.encoding, warnings: [...warnings] }];
  });
  if (found.cut) documents.at(-1)?.warnings.push('cut-off');
  return documents.length === 0 ? fail('empty', name) : ok(documents);
};

/** The objects of a JSON text; `cut`: some of its lines were none. Null when there are none. */
function itemsOf(json: string): { items: unknown[]; cut: boolean } | null {
  const whole = parsed(json);
  if (whole !== undefined) return { items: unwrapped(whole), cut: false };
  const lines = json.split('\n').filter((line) => line.trim() !== '');
  const items = lines.map(parsed).filter((item) => typeof item === 'object' && item !== null);
  return items.length === 0 ? null : { items, cut: items.length < lines.length };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function unwrapped(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return [];
  if (['headline', 'headlines', 'body_html', 'body_text', 'bodies'].some((key) => key in json)) return [json];
  return Object.values(json).find((value) => Array.isArray(value)) ?? [];
}

function readItem(item: Item, about: string): Omit<SourceDocument, 'encoding' | 'warnings'> | null {
  if (item.type !== undefined && !/^(?:text|article|composite|story|news|markup)$/i.test(item.type))
    return null;
  const body = bodyParts(item, about);
  if (body.length === 0) return null;
  const title = (item.headline ?? mainOf(item.headlines) ?? item.title)?.trim() || null;
  const lead = item.description_text ?? mainOf(item.descriptions);
  const source =
    item.provider ??
    (item.infosources ?? item.infoSources)?.[0]?.name ??
    item.source ??
    item.copyrightholder ??
    null;
  const moment =
    [
      item.firstcreated,
      item.firstCreated,
      item.contentcreated,
      item.contentCreated,
      item.versioncreated,
      item.versionCreated,
    ]
      .map((date) => exportDate(date ?? ''))
      .find((date) => date !== null) ?? null;
  const first = body.find(({ removed }) => removed === null)?.text;
  const said = lead?.trim();
  const captions = (item.associations ?? []).map(
    (one) => one.description_text ?? mainOf(one.descriptions) ?? one.body_text ?? one.headline,
  );
  const parts: Part[] = [
    ...(title === null ? [] : [{ kind: 'title' as const, text: title, removed: null }]),
    ...(item.byline === undefined ? [] : [leftOut('metadata-line', item.byline)]),
    ...(said ? [said === first ? leftOut('metadata-line', said) : partOf('lead', said)] : []),
    ...body,
    ...captions.flatMap((caption) => (caption?.trim() ? [partOf('caption', caption.trim())] : [])),
  ];
  return {
    parts,
    stated: {
      ...nothingStated,
      title,
      byline: bareByline(item.byline ?? item.by ?? null) ?? item.people?.[0]?.name ?? null,
      ...publishedBy(source),
      place: item.located ?? null,
      ...statedMoment(moment),
      address: /^https?:/.test(item.uri ?? '') ? (item.uri ?? null) : null,
      language: languageOf(item.language),
    },
    mediaType: 'application/json',
    notArticle: false,
    name: title ?? item.slugline ?? item.uri ?? about,
  };
}

function mainOf(list: Item['headlines']): string | undefined {
  return (list?.find(({ role }) => role === 'main') ?? list?.[0])?.value;
}

function bodyParts(item: Item, about: string): Part[] {
  const markup = item.body_html ?? item.body_xhtml ?? ofType(item.bodies, /html/i)?.value;
  if (markup?.trim()) {
    const page = readPage(
      { markup, saved: notSaved, encoding: null, mediaType: 'text/html', isFragment: true },
      about,
    );
    if (page.ok) return page.value.parts;
  }
  const plain = item.body_text ?? ofType(item.bodies, /plain/i)?.value ?? item.bodies?.[0]?.value ?? '';
  return splitParagraphs(plain.replace(/\r\n?/g, '\n')).map((paragraph) => partOf('paragraph', paragraph));
}

function ofType(list: Item['bodies'], type: RegExp): { value?: string | undefined } | undefined {
  return list?.find(({ contenttype, contentType }) => type.test(contenttype ?? contentType ?? ''));
}
