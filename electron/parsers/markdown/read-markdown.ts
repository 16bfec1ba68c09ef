import { fail, ok, type Result } from '../../contract/failure.ts';
import { decodeText } from '../encoding/decode.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { exportDate, statedMoment } from '../exports/export-date.ts';
import { languageOf } from '../exports/export-language.ts';
import { publishedBy } from '../exports/stated-agency.ts';
import { leftOut } from '../parts.ts';
import { nothingStated, type Reader, type SourceDocument, type Stated } from '../source-document.ts';
import { splitParagraphs } from '../text/lines.ts';
import { readMarkup } from '../text/markup.ts';
import { normalise } from '../text/normalise.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { isTame } from './is-tame.ts';
import { markdownParts } from './markdown-parts.ts';

/**
 * Reads a Markdown file: its front matter as clippers of pages write it, its blocks as parts. Fails with `empty` and
 * `unreadable`.
 */
export const readMarkdown: Reader = (bytes, { name, encoding }): Result<SourceDocument[]> => {
  const decoded = decodeText(bytes, name, { forced: encoding });
  if (!decoded.ok) return decoded;
  const text = normalise(decoded.value.text);
  const front = readFrontMatter(text);
  const written = text.slice(front?.end ?? 0);
  const body = isTame(written) ? markdownParts(written) : readMarkup(splitParagraphs(written));
  if (!body.some(({ removed }) => removed === null)) return fail('empty', name);
  const stated = front === null ? { ...nothingStated } : statedBy(front);
  const over = (front?.lines ?? []).filter((line) => line.trim() !== '');
  return ok([
    {
      parts: [...over.map((line) => leftOut('metadata-line', line.trim())), ...body],
      stated,
      mediaType: 'text/markdown',
      encoding: decoded.value.encoding,
      warnings: decodingWarnings(decoded.value),
      notArticle: false,
    },
  ]);
};

/** The names under which tools and people write a field; the first that is there counts. */
function statedBy({ fields }: FrontMatter): Stated {
  const value = (...names: string[]): string | null =>
    names.map((name) => fields.get(name)?.join(', ')).find((said) => said) ?? null;
  const source = value('source', 'nguồn');
  const isAddress = source !== null && /^https?:\/\//i.test(source);
  const outlet = value('site', 'publication', 'publisher', 'outlet', 'newspaper', 'site_name', 'báo');
  const date = value(
    'published',
    'date',
    'publishdate',
    'pubdate',
    'date published',
    'published_at',
    'ngày',
    'ngày đăng',
  );
  return {
    ...nothingStated,
    title: value('title', 'headline', 'tiêu đề'),
    byline: value('author', 'authors', 'byline', 'tác giả'),
    ...publishedBy(outlet ?? (isAddress ? null : source)),
    place: value('place', 'location'),
    ...statedMoment(date === null ? null : exportDate(date)),
    address: isAddress ? source : value('url', 'link', 'source_url', 'source url', 'permalink'),
    language: languageOf(value('language', 'lang', 'ngôn ngữ')),
  };
}
