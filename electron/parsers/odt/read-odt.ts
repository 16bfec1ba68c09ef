import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ImportWarning } from '../../contract/models/article.ts';
import { statedByProperties } from '../office/document-properties.ts';
import { readOfficeFiles } from '../office/office-files.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { decodeXml } from '../xml/read-xml.ts';
import { readContent } from './content-parts.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

const manifestName = 'META-INF/manifest.xml';
const wanted = /^(?:content\.xml|meta\.xml|META-INF\/manifest\.xml)$/;

/** Reads an OpenDocument text. Fails with `empty`, `encrypted`, and as readOfficeFiles does. */
export async function readOdt(bytes: Uint8Array, { name }: ReaderContext): Promise<Result<SourceDocument[]>> {
  const files = await readOfficeFiles(bytes, name, wanted);
  if (!files.ok) return files;
  const manifest = files.value.get(manifestName);
  // What is encrypted stands in the archive as a common file whose content is no XML.
  if (manifest && decodeXml(manifest).includes('encryption-data')) return fail('encrypted', name);
  const content = files.value.get('content.xml');
  if (!content) return fail('unreadable', name);
  const { parts, whole } = readContent(decodeXml(content));
  const isEmpty = parts.every(({ removed }) => removed !== null);
  if (isEmpty) return fail(whole ? 'empty' : 'unreadable', name);
  const stated = statedByProperties(files.value.get('meta.xml'), name);
  const warnings: ImportWarning[] = whole ? [] : ['cut-off'];
  return ok([{ parts, stated, mediaType, encoding: null, warnings, notArticle: false }]);
}
