import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ImportWarning } from '../../contract/models/article.ts';
import { statedByProperties } from '../office/document-properties.ts';
import { readOfficeFiles } from '../office/office-files.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { decodeXml, hasDoctype } from '../xml/read-xml.ts';
import { readContent } from './content-parts.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

const manifestName = 'META-INF/manifest.xml';
const wanted = /^(?:content\.xml|meta\.xml|META-INF\/manifest\.xml)$/;

/** Reads an OpenDocument text, flat ones too. Fails with `empty`, `encrypted`, and as readOfficeFiles does. */
export async function readOdt(bytes: Uint8Array, { name }: ReaderContext): Promise<Result<SourceDocument[]>> {
  if (bytes[0] !== zipMark) return readFlat(bytes, name);
  const files = await readOfficeFiles(bytes, name, wanted);
  if (!files.ok) return files;
  const manifest = files.value.get(manifestName);
  // What is encrypted stands in the archive as a common file whose content is no XML.
  if (manifest && decodeXml(manifest).includes('encryption-data')) return fail('encrypted', name);
  const content = files.value.get('content.xml');
  if (!content) return fail('unreadable', name);
  return documentOf(decodeXml(content), files.value.get('meta.xml'), name);
}

/** Every archive begins with this byte, and no XML. */
const zipMark = 0x50;

/** All of it in one XML file. */
function readFlat(bytes: Uint8Array, name: string): Result<SourceDocument[]> {
  const xml = decodeXml(bytes);
  if (hasDoctype(xml)) return fail('unreadable', name, 'DOCTYPE');
  const properties = xml.slice(0, xml.indexOf('</office:meta>') + 1);
  return documentOf(xml, Buffer.from(properties), name);
}

function documentOf(xml: string, properties: Uint8Array | undefined, name: string): Result<SourceDocument[]> {
  const { parts, whole } = readContent(xml);
  const isEmpty = parts.every(({ removed }) => removed !== null);
  if (isEmpty) return fail(whole ? 'empty' : 'unreadable', name);
  const stated = statedByProperties(properties, name);
  const warnings: ImportWarning[] = whole ? [] : ['cut-off'];
  return ok([{ parts, stated, mediaType, encoding: null, warnings, notArticle: false }]);
}
