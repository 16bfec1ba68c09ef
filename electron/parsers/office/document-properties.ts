import { nothingStated, type Stated } from '../source-document.ts';
import { realAuthor, realTitle } from '../story/file-titles.ts';
import { decodeXml, readXml } from '../xml/read-xml.ts';

/** What a document's properties say: docProps/core.xml and meta.xml both use Dublin Core's names. */
export function statedByProperties(xml: Uint8Array | undefined, file: string): Stated {
  if (!xml) return { ...nothingStated };
  const found = new Map<string, string>();
  let inside: string | null = null;
  readXml(decodeXml(xml), {
    open: (name) => {
      inside = name;
    },
    close: () => {
      inside = null;
    },
    text: (text) => {
      if (inside) found.set(inside, (found.get(inside) ?? '') + text);
    },
  });
  const created = /^\d{4}-\d\d-\d\d/.exec(found.get('created') ?? found.get('creation-date') ?? '')?.[0];
  return {
    ...nothingStated,
    title: realTitle(found.get('title') ?? '', file),
    byline: realAuthor(found.get('initial-creator') ?? found.get('creator') ?? ''),
    ...(created === undefined ? {} : { createdOn: created }),
  };
}
