import { fail, type Result } from '../contract/failure.ts';
import type { Format } from './detect-format.ts';
import type { ContainerEntry, Reader, ReaderContext, SourceDocument, Unpacker } from './source-document.ts';

const MiB = 1024 * 1024;

/** A file of a format with more bytes than `largest` is not read; `load` fetches its module when it is needed first. */
type Module<Read> = { largest: number; load: () => Promise<Read> };

/** The formats that hold articles. */
const readers: Partial<Record<Format, Module<Reader>>> = {
  text: {
    largest: 20 * MiB,
    load: async () =>
      (await import('./exports/read-export.ts')).orTextExport((await import('./plain-text.ts')).readText),
  },
  markdown: {
    largest: 20 * MiB,
    load: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  },
  html: {
    largest: 50 * MiB,
    load: async () =>
      (await import('./exports/html-export.ts')).orHtmlExport(
        (await import('./html/html-reader.ts')).readHtml,
      ),
  },
  mhtml: { largest: 50 * MiB, load: async () => (await import('./html/mhtml-reader.ts')).readMhtml },
  pdf: {
    largest: 100 * MiB,
    load: async () =>
      (await import('./exports/read-export.ts')).orSplitDocument((await import('./pdf/read-pdf.ts')).readPdf),
  },
  docx: {
    largest: 100 * MiB,
    load: async () =>
      (await import('./exports/read-export.ts')).orSplitDocument(
        (await import('./docx/read-docx.ts')).readDocx,
      ),
  },
  odt: {
    largest: 100 * MiB,
    load: async () =>
      (await import('./exports/read-export.ts')).orSplitDocument((await import('./odt/read-odt.ts')).readOdt),
  },
  rtf: {
    largest: 50 * MiB,
    load: async () =>
      (await import('./exports/read-export.ts')).orSplitDocument((await import('./rtf/read-rtf.ts')).readRtf),
  },
  nitf: { largest: 20 * MiB, load: async () => (await import('./exports/nitf.ts')).readNitf },
  newsml: { largest: 50 * MiB, load: async () => (await import('./exports/newsml.ts')).readNewsml },
  ninjs: { largest: 50 * MiB, load: async () => (await import('./exports/ninjs.ts')).readNinjs },
  feed: { largest: 20 * MiB, load: async () => (await import('./exports/feed.ts')).readFeed },
  eml: {
    largest: 50 * MiB,
    load: async () =>
      (await import('./exports/read-export.ts')).orSplitDocument(
        (await import('./mail/read-message.ts')).readMessage,
      ),
  },
};

/** The formats that hold other files; a mail is an article and may hold some. */
const unpackers: Partial<Record<Format, Module<Unpacker>>> = {
  zip: { largest: 100 * MiB, load: async () => (await import('./zip/unpack-zip.ts')).unpackZip },
  mbox: { largest: 100 * MiB, load: async () => (await import('./mail/unpack-mbox.ts')).unpackMbox },
  eml: { largest: 50 * MiB, load: async () => (await import('./mail/unpack-message.ts')).unpackMessage },
};

const modules = new Map<Module<unknown>, Promise<unknown>>();

/** Asking the module loader again for each file would take longer than reading some of them. */
function loaded<Read>(module: Module<Read>): Promise<Read> {
  const known = modules.get(module) as Promise<Read> | undefined;
  if (known) return known;
  const loading = module.load();
  modules.set(module, loading);
  return loading;
}

/** No file of any format is larger. Bytes. */
export const largestFile = 100 * MiB;

/** Reads the articles of a file. Fails with `unsupported-format`, `too-large`, and as the format's reader does. */
export async function readFormat(
  format: Format,
  bytes: Uint8Array,
  context: ReaderContext,
): Promise<Result<SourceDocument[]>> {
  const reader = readers[format];
  if (!reader) return fail('unsupported-format', context.name);
  if (bytes.length > reader.largest) return fail('too-large', context.name);
  const read = await loaded(reader);
  return read(bytes, context);
}

export function holdsArticles(format: Format): boolean {
  return readers[format] !== undefined || unpackers[format] === undefined;
}

export function isContainer(format: Format): boolean {
  return unpackers[format] !== undefined;
}

/** The files in a container. Fails as readFormat does. */
export async function unpackFormat(
  format: Format,
  bytes: Uint8Array,
  context: ReaderContext,
): Promise<Result<ContainerEntry[]>> {
  const unpacker = unpackers[format];
  if (!unpacker) return fail('unsupported-format', context.name);
  if (bytes.length > unpacker.largest) return fail('too-large', context.name);
  const unpack = await loaded(unpacker);
  return unpack(bytes, context);
}
