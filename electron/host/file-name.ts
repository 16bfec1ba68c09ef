import { parse } from 'node:path';
import type { DocumentFacts, ExportFormat } from '../contract/models/export.ts';

/** Windows' reserved characters and the control characters; a name that ends in a dot or a space is no name there. */
const forbidden = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;

/** Devices of Windows, which are no names of files whatever follows their dot. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Most systems take 255 bytes of UTF-8, ending and number included. */
const mostLetters = 100;
const mostBytes = 220;

/** A file name that every system takes, made of a note's title. */
export function exportName(title: string, format: ExportFormat | 'jsonld'): string {
  const whole = title
    .toWellFormed()
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .trimStart();
  const base = shortened(whole)
    .replace(/[. ]+$/, '')
    .replace(device, '$&_');
  return `${base || 'note'}.${format}`;
}

/** As much of a text as a name holds, in whole letters. */
function shortened(text: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, 2 * mostLetters))) {
    const longer = kept + segment;
    if (longer.length > mostLetters || Buffer.byteLength(longer) > mostBytes) break;
    kept = longer;
  }
  return kept;
}

/** A file name by a pattern with {title}, {date}, {reference}, {author}; what is not known leaves nothing behind. */
export function documentName(pattern: string, facts: DocumentFacts, format: ExportFormat): string {
  const known: Record<string, string> = {
    title: facts.title,
    date: facts.date,
    reference: facts.reference,
    author: facts.author,
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
  const tidy = filled.replace(/^[\s_–-]+|[\s_–-]+$/g, '');
  return exportName(tidy || facts.title, format);
}

export const backupEnding = '.backup';

/** The file name of a backup that is made now, of a library of that name. */
export function backupName(library: string, now = new Date()): string {
  return `${library} ${now.toISOString().slice(0, 10)}${backupEnding}`;
}

/** A name that none of `taken` is, with a number where it has to be, added to them; some systems do not tell case apart. */
export function untaken(name: string, taken: Set<string>): string {
  const { name: base, ext } = parse(name);
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${base} (${count})${ext}`;
  taken.add(free.toLowerCase());
  return free;
}
