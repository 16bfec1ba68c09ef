import type { Result } from '../../contract/failure.ts';
import type { SourceDocument } from '../source-document.ts';
import { readPage } from './read-page.ts';
import { webAddress } from './saved-page.ts';

/** What Windows puts before HTML on the clipboard: lines of fields, with offsets in bytes of UTF-8. */
const clipboardHeader = /^\ufeff?\s*Version:\d[\d.]*\s*\r?\n(?:\w+:[^\r\n]*\r?\n){2,20}?(?=\s*<)/i;
const source = /^SourceURL:(\S+)/im;
const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i;

/** Reads HTML from the clipboard: a page, or a piece of one with the address it was copied from. Fails as readPage. */
export function readPastedPage(html: string, about: string): Result<SourceDocument> {
  const header = clipboardHeader.exec(html)?.[0] ?? '';
  const body = html.slice(header.length);
  const copied = fragment.exec(body)?.[1];
  return readPage(
    {
      markup: copied ?? body,
      saved: { address: webAddress(source.exec(header)?.[1]), at: null },
      encoding: null,
      mediaType: 'text/html',
      isFragment: true,
    },
    about,
  );
}
