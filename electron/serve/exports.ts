import { randomBytes } from 'node:crypto';
import type { ExportedFile } from '../host/host.ts';

/** A few exports at a time: each is fetched at once by the window that asked for it. */
const mostKept = 8;

export interface Exports {
  /** Keeps a file for one download and answers its address. */
  keep(file: ExportedFile): string;
  /** The file at an address; a second time there is none. */
  take(address: string): ExportedFile | null;
}

export function exports(): Exports {
  const kept = new Map<string, ExportedFile>();
  return {
    keep(file) {
      const address = `/exports/${randomBytes(16).toString('hex')}`;
      kept.set(address, file);
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return address;
    },
    take(address) {
      const file = kept.get(address) ?? null;
      kept.delete(address);
      return file;
    },
  };
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  jsonld: 'application/ld+json',
};

/** Headers of a download; the name in RFC 6266's extended form, for names that are not ASCII. */
export function downloadHeaders({ name }: ExportedFile): Record<string, string> {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const extended = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`,
  };
}
