import { createHash } from 'node:crypto';
import { fail, type Result } from '../contract/failure.ts';
import type { RenderedDocument } from '../contract/models/export.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { printNote } from './print-note.ts';

/** What is looked at is exported next; more are not waited for. */
const mostKept = 3;

export interface KeptPrints {
  /** A document that was printed a moment ago is not printed again: what was previewed is what is saved, to the byte. */
  print(rendered: RenderedDocument): Promise<Result<Uint8Array>>;
  /** Gives up what is being printed; who waits for it is answered `cancelled`. */
  cancel(): void;
}

export function keptPrints(print: PdfPrinter): KeptPrints {
  const kept = new Map<string, Promise<Result<Uint8Array>>>();
  const running = new Set<AbortController>();

  async function start(rendered: RenderedDocument, key: string): Promise<Result<Uint8Array>> {
    const stop = new AbortController();
    running.add(stop);
    try {
      const made = await printNote((html) => print(html, stop.signal), rendered);
      if (!made.ok) kept.delete(key);
      return stop.signal.aborted ? fail('cancelled') : made;
    } catch (error) {
      kept.delete(key);
      throw error;
    } finally {
      running.delete(stop);
    }
  }

  return {
    print(rendered) {
      const key = createHash('sha256').update(JSON.stringify(rendered)).digest('hex');
      const made = kept.get(key) ?? start(rendered, key);
      kept.delete(key);
      kept.set(key, made);
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return made;
    },
    cancel() {
      for (const stop of running) stop.abort();
      kept.clear();
    },
  };
}
