import { ok, type Result } from '../../contract/failure.ts';
import { evidenceFile } from '../../contract/models/evidence.ts';
import type { ReadExport } from '../parser-protocol.ts';
import { openPdf } from './open-pdf.ts';

interface Attachment {
  filename?: unknown;
  content?: unknown;
}

/**
 * The evidence in an exported PDF and what its pages show, without running headers and the like, which no tag holds.
 * Fails as openPdf does.
 */
export async function readExport(bytes: Uint8Array, name: string): Promise<Result<ReadExport>> {
  const opened = await openPdf(bytes, name);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const files = Object.values((await pdf.getAttachments()) ?? {}) as Attachment[];
    const content = files.find(({ filename }) => filename === evidenceFile)?.content;
    const evidence = content instanceof Uint8Array ? new TextDecoder().decode(content) : null;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      let depth = 0;
      let text = '';
      for (const item of items) {
        if ('str' in item) text += depth > 0 ? item.str + (item.hasEOL ? '\n' : '') : '';
        else depth += item.type === 'endMarkedContent' ? -1 : 1;
      }
      pages.push(text);
      page.cleanup();
    }
    return ok({ evidence, pages });
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}
