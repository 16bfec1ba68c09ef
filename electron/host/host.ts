import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CallOutput,
  calls,
  type HostCallName,
  isWindowCallName,
  type ParsedInput,
  type WindowCallName,
} from '../contract/calls.ts';
import type { Emit } from '../contract/events.ts';
import { fail, ok, type Result } from '../contract/failure.ts';
import { JobId, newId } from '../contract/ids.ts';
import { backupHandlers } from './backup-calls.ts';
import type { BackupFile } from './backups-beside.ts';
import { exportHandlers } from './export-calls.ts';
import type { FileFolder } from './export-many.ts';
import { exportName } from './file-name.ts';
import { isTooLarge } from './input-size.ts';
import type { LibraryConnection } from './library-connection.ts';
import { namedFolder } from './named-folder.ts';
import type { NoteClaims, WindowSide } from './note-claims.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import type { Source, SourceTokens } from './source-tokens.ts';

export interface ExportedFile {
  /** What the file holds. */
  kind: 'note' | 'notes' | 'report' | 'clips' | 'template';
  name: string;
  bytes: Uint8Array;
}

/** What became of a file: the name it has now, and where it can be had, null when it is on disk. */
export interface Delivered {
  name: string;
  download: string | null;
}

export interface HostParts {
  library: LibraryConnection;
  tokens: SourceTokens;
  claims: NoteClaims;
  sampleDirectory: string;
  printPdf: PdfPrinter;
  /** Folders may be named by their path; else they are only chosen, and a window never names one. */
  namesFolders: boolean;
  /** Gives a file to the analyst. */
  deliver: (file: ExportedFile) => Promise<Result<Delivered>>;
  /** Asks where several files are to go. Fails with `cancelled`. */
  openFolder: () => Promise<Result<FileFolder>>;
  /** The path of a backup that is to be written. Fails with `cancelled`. */
  backupPlace: () => Promise<Result<string>>;
  /** The backups that this host has written where it writes them by itself; none where it asks for the place. */
  backupsAtHand: () => Promise<BackupFile[]>;
  /** Shows what was written last in the system's file manager; false where there is none. */
  showLast: () => boolean;
  emit: Emit;
}

/** Answers what a window asks. Neither name nor input has been checked when they come here. */
export type AnswerWindow = (name: unknown, input: unknown, window: WindowSide) => Promise<Result<unknown>>;

/** The host's answers, by the names of the calls. */
export type HostHandlers = {
  [N in HostCallName]: (input: ParsedInput<N>, window: WindowSide) => Promise<Result<CallOutput<N>>>;
};

/** What both hosts do with a window's call: refuse it, answer it, or hand it on to the library. */
export function answerWindow(parts: HostParts): AnswerWindow {
  const handlers = hostHandlers(parts);
  return async (name, input, window) => {
    if (!isWindowCallName(name)) return fail('refused', String(name).slice(0, 100));
    if (isTooLarge(input)) return fail('too-large', name);
    if (!isHostCall(name)) {
      // The library parses the input with the call's schema before anything else sees it.
      return parts.library.call(name, input as never);
    }
    const parsed = calls[name].input.safeParse(input);
    if (!parsed.success) return fail('invalid-input', name, parsed.error.issues[0]?.message);
    return handlers[name](parsed.data as never, window);
  };
}

function isHostCall(name: WindowCallName): name is HostCallName {
  return calls[name].answeredBy === 'host';
}

function hostHandlers(parts: HostParts): HostHandlers {
  const { library, tokens, claims, sampleDirectory, namesFolders, deliver } = parts;
  const startImport = (files: Source[]) => library.call('import.files', { job: newId(JobId, 'j'), files });

  return {
    'import.start': async ({ sources }) => {
      const files: Source[] = [];
      for (const token of sources) {
        const source = tokens.find(token);
        if (!source) return fail('not-found', token);
        files.push(source);
      }
      return startImport(files);
    },

    'import.sample': async () => {
      const names = await readdir(sampleDirectory).catch(() => null);
      if (!names) return fail('not-found', sampleDirectory);
      return startImport(names.sort().map((name) => ({ path: join(sampleDirectory, name), name })));
    },

    'import.name-folder': async ({ path: typed }) => {
      if (!namesFolders) return fail('refused', 'import.name-folder');
      const path = await namedFolder(typed);
      return path.ok ? ok({ source: tokens.add({ path: path.value }) }) : path;
    },

    'import.watch': async ({ source: token }) => {
      if (token === null) return library.call('import.watch-folder', { path: null });
      const source = tokens.find(token);
      return source ? library.call('import.watch-folder', { path: source.path }) : fail('not-found', token);
    },

    'import.export-report': async ({ job }) => {
      const rendered = await library.call('import.render-report', { job });
      if (!rendered.ok) return rendered;
      const bytes = new TextEncoder().encode(rendered.value.content);
      const delivered = await deliver({
        kind: 'report',
        name: exportName(rendered.value.title, 'md'),
        bytes,
      });
      return delivered.ok ? ok({ ...delivered.value, bytes: bytes.byteLength, pages: null }) : delivered;
    },

    'clips.export': async ({ clips }) => {
      const rendered = await library.call('clips.render', clips ? { clips } : {});
      if (!rendered.ok) return rendered;
      const bytes = new TextEncoder().encode(rendered.value.content);
      const delivered = await deliver({
        kind: 'clips',
        name: exportName(rendered.value.title, 'jsonld'),
        bytes,
      });
      return delivered.ok ? ok({ ...delivered.value, bytes: bytes.byteLength, pages: null }) : delivered;
    },

    'notes.claim': async ({ id, take }, window) => ok(await claims.claim(window, id, take)),

    'notes.release': async ({ id }, window) => {
      claims.release(window, id);
      return ok(null);
    },

    'notes.export-template': async ({ name, language }) => {
      const rendered = await library.call('notes.render-template', { name, language });
      if (!rendered.ok) return rendered;
      const bytes = new TextEncoder().encode(rendered.value.content);
      const delivered = await deliver({
        kind: 'template',
        name: exportName(rendered.value.title, 'md'),
        bytes,
      });
      return delivered.ok ? ok({ ...delivered.value, bytes: bytes.byteLength, pages: null }) : delivered;
    },

    'exports.check': async ({ source: token }) => {
      const source = tokens.find(token);
      return source ? library.call('exports.verify', source) : fail('not-found', token);
    },

    'exports.show': async () => (parts.showLast() ? ok(null) : fail('refused', 'exports.show')),

    ...backupHandlers(parts),
    ...exportHandlers(parts),
  };
}
