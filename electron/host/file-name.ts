import type { ExportFormat } from '../contract/models/export.ts';

/** Windows' reserved characters and the control characters; a name that ends in a dot or a space is no name there. */
const forbidden = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;

/** A file name that every system takes, made of a note's title. */
export function exportName(title: string, format: ExportFormat | 'jsonld'): string {
  const base = title
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
    .replace(/[. ]+$/, '')
    .trimStart();
  return `${base || 'note'}.${format}`;
}
