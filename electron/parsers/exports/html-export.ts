import { ok } from '../../contract/failure.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { decodePage } from '../html/page-text.ts';
import type { Reader } from '../source-document.ts';
import { documentOf } from './exported-article.ts';
import { linesOfHtml } from './html-lines.ts';
import { hasStructure, mayBeExport } from './read-export.ts';
import { splitExport } from './split-export.ts';

/** Reads an export of a database in HTML as its articles, and every other page with `reader`. */
export function orHtmlExport(reader: Reader): Reader {
  return (bytes, context) => {
    if (!mayBeExport(bytes)) return reader(bytes, context);
    const decoded = decodePage(bytes, context);
    if (!decoded.ok || !hasStructure(decoded.value.text)) return reader(bytes, context);
    const articles = splitExport(linesOfHtml(decoded.value.text) ?? []);
    if (articles === null) return reader(bytes, context);
    const { encoding } = decoded.value;
    const warnings = decodingWarnings(decoded.value);
    return ok(articles.map((one) => documentOf(one, { mediaType: 'text/html', encoding, warnings })));
  };
}
