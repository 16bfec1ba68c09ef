import { createHash } from 'node:crypto';
import { fail, type Result } from '../contract/failure.ts';
import type { RenderedDocument } from '../contract/models/export.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { type HearStep, printNote } from './print-note.ts';

/** What is looked at is exported next; more are not waited for. */
const mostKept = 3;

export interface KeptPrints {
  /**
   * A document that was printed a moment ago is not printed again: what was previewed is what is saved, to the byte.
   * `hearStep` hears what begins from now on, of a print that is under way too.
   */
  print(rendered: RenderedDocument, hearStep?: HearStep): Promise<Result<Uint8Array>>;
  /** Gives up what is being printed; who waits for it is answered `cancelled`. */
  cancel(): void;
}

interface Kept {
  made: Promise<Result<Uint8Array>>;
  hearing: Set<HearStep>;
}

export function keptPrints(print: PdfPrinter): KeptPrints {
  const kept = new Map<string, Kept>();
  const running = new Set<AbortController>();

  function begin(rendered: RenderedDocument, key: string): Kept {
    const hearing = new Set<HearStep>();
    return { hearing, made: start(rendered, key, hearing) };
  }

  async function start(
    rendered: RenderedDocument,
    key: string,
    hearing: ReadonlySet<HearStep>,
  ): Promise<Result<Uint8Array>> {
    const stop = new AbortController();
    running.add(stop);
    // Who asked is among those who hear when the first step begins.
    await null;
    try {
      const made = await printNote(
        (html) => print(html, stop.signal),
        rendered,
        (name, count) => {
          for (const hear of hearing) hear(name, count);
        },
      );
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
    async print(rendered, hearStep) {
      const key = createHash('sha256').update(JSON.stringify(rendered)).digest('hex');
      const entry = kept.get(key) ?? begin(rendered, key);
      kept.delete(key);
      kept.set(key, entry);
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      if (hearStep) entry.hearing.add(hearStep);
      try {
        return await entry.made;
      } finally {
        if (hearStep) entry.hearing.delete(hearStep);
      }
    },
    cancel() {
      for (const stop of running) stop.abort();
      kept.clear();
    },
  };
}
