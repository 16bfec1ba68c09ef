import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { shownBy, undrawnSigns } from '../../contract/evidence/visible-text.ts';
import { fail, ok, type Result } from '../../contract/failure.ts';
import { Evidence } from '../../contract/models/evidence.ts';
import type { ExportCheck, ExportCheckItem } from '../../contract/models/export-check.ts';
import { attachSealed } from '../../host/attach-evidence.ts';
import { digestOf } from '../../host/seal-evidence.ts';
import { openParserPool } from '../import/parser-pool.ts';
import type { Library } from '../library.ts';
import { readNote } from '../notes/note-table.ts';
import { stateHash } from '../notes/state-hash.ts';
import { checkAgainstItself, item } from './check-itself.ts';
import { checkAgainstLibrary } from './check-sources.ts';
import { htmlText, sealedInHtml, splitHtml } from './evidence-in-html.ts';

/** In bytes: more than any pack. */
const largestExport = 256 * 1024 * 1024;

/** An exported file as it was read. `again`: the file made anew of evidence and the document that it was put into. */
interface ExportFile {
  kind: 'pdf' | 'html';
  sealed: string;
  pages: readonly string[];
  again(evidence: Evidence): { document: Uint8Array; file: Uint8Array } | null;
}

/**
 * Checks an exported PDF or HTML file against itself and against the library. Fails with `no-evidence`, with what kept
 * the file from being read, and as a parser does. `name`: what the analyst calls the file.
 */
export async function checkExport(
  library: Library,
  path: string,
  name = basename(path),
): Promise<Result<ExportCheck>> {
  const bytes = await readWhole(path);
  if (!bytes.ok) return bytes;
  const read = await readFileOf(library, name, bytes.value);
  if (!read.ok) return read;
  const { kind, sealed, pages, again } = read.value;
  const evidence = parseEvidence(sealed);
  if (!evidence.ok) {
    const broken = item('attachment', 'differs', name, { found: evidence.reason });
    return ok(summed({ name, kind, app: null, note: null, noteNow: null, undrawn: [], items: [broken] }));
  }
  const { note, app, digest } = evidence.value;
  const computed = digestOf(evidence.value);
  const shown = shownBy(pages);
  const items = [
    item('attachment', computed === digest ? 'holds' : 'differs', note.title, {
      expected: digest,
      found: computed,
    }),
    documentItem(evidence.value, bytes.value, again(evidence.value)),
    ...checkAgainstItself(evidence.value, shown),
    ...checkAgainstLibrary(library.db, evidence.value),
  ];
  const now = readNote(library.db, note.id);
  return ok(
    summed({
      name,
      kind,
      app,
      note: { id: note.id, title: note.title, savedAt: note.savedAt },
      noteNow: now ? (stateHash(now.state) === note.sha256 ? 'same' : 'changed') : 'missing',
      undrawn: undrawnSigns(wordsOf(evidence.value), shown),
      items,
    }),
  );
}

async function readWhole(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > largestExport) return fail('too-large', path);
    return size === 0 ? fail('empty', path) : ok(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', path);
    return fail(code === 'EACCES' || code === 'EPERM' ? 'permission' : 'unreadable', path, code);
  }
}

async function readFileOf(library: Library, name: string, bytes: Uint8Array): Promise<Result<ExportFile>> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return readPdf(library, name, bytes);
  return /^\s*<!doctype html/i.test(head) ? readHtml(name, bytes) : fail('unsupported-format', name);
}

async function readPdf(library: Library, name: string, bytes: Uint8Array): Promise<Result<ExportFile>> {
  const pool = openParserPool(library.spawnParser);
  const parsed = await pool.parse({ name, bytes, importedAt: library.now(), exported: true });
  pool.close();
  if (!parsed.ok) return parsed;
  const { evidence: sealed = null, pages = [] } = parsed.value.exported ?? {};
  if (sealed === null) return fail('no-evidence', name);
  return ok({
    kind: 'pdf',
    sealed,
    pages,
    again({ document, note }) {
      const printed = bytes.subarray(0, document?.bytes ?? 0);
      try {
        return { document: printed, file: attachSealed(printed, sealed, note.savedAt) };
      } catch {
        return null;
      }
    },
  });
}

function readHtml(name: string, bytes: Uint8Array): Result<ExportFile> {
  const split = splitHtml(new TextDecoder().decode(bytes));
  if (!split) return fail('no-evidence', name);
  const { html, sealed } = split;
  const encoder = new TextEncoder();
  return ok({
    kind: 'html',
    sealed,
    pages: [htmlText(html)],
    again: () => ({ document: encoder.encode(html), file: encoder.encode(sealedInHtml(html, sealed)) }),
  });
}

function parseEvidence(sealed: string): { ok: true; value: Evidence } | { ok: false; reason: string } {
  try {
    const parsed = Evidence.safeParse(JSON.parse(sealed));
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, reason: parsed.error.issues[0]?.path.join('.') ?? '' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : '' };
  }
}

/** Every word that a file is to show. */
function wordsOf({ note, articles }: Evidence): string {
  const { blocks, footnotes } = note;
  const texts = articles.map(({ text }) => text.content ?? '');
  return [...blocks.map(({ words }) => words), ...footnotes, ...texts].join('\n');
}

/** The file is whole when the same document and evidence make the same bytes again. */
function documentItem(
  { document, note }: Evidence,
  bytes: Uint8Array,
  again: { document: Uint8Array; file: Uint8Array } | null,
): ExportCheckItem {
  const found = again && hash('sha256', again.document);
  const same =
    found !== null && found === document?.sha256 && Buffer.from(bytes).equals(again?.file ?? bytes);
  return item('document', same ? 'holds' : 'differs', note.title, {
    expected: document?.sha256 ?? null,
    found,
  });
}

function summed(check: Omit<ExportCheck, 'holds' | 'differs' | 'missing'>): ExportCheck {
  const count = (state: ExportCheckItem['state']) => check.items.filter((one) => one.state === state).length;
  return { ...check, holds: count('holds'), differs: count('differs'), missing: count('missing') };
}
