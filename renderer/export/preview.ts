import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { NoteId } from '../../electron/contract/ids.ts';
import type { ExportSettings } from '../../electron/contract/models/export.ts';
import { fromBase64 } from '../connection/base64.ts';
import { call } from '../connection/call.ts';
import { type ExportProgress, hearProgress } from './export-progress.ts';
import { openPdf } from './open-pdf.ts';

/** Settings come one after another: pages are made when the hand rests. */
const restMs = 250;

/** `pdf` stays the last one that was made while the next is being made. */
export interface Preview {
  pdf: PDFDocumentProxy | null;
  making: boolean;
  /** How far the next one is; null: nothing is told yet. */
  progress: ExportProgress | null;
  failure: Failure | null;
}

const none: Preview = { pdf: null, making: false, progress: null, failure: null };

/** The pages of the PDF that an export with these settings writes. `id` null: none yet. */
export function usePreview(id: NoteId | null, settings: ExportSettings): Preview {
  const [preview, setPreview] = useState<Preview>({ ...none, making: true });
  const asked = JSON.stringify(settings);
  useEffect(() => {
    if (id === null) return;
    let over = false;
    let asking = false;
    let close: (() => void) | null = null;
    setPreview((last) => ({ ...last, making: true, progress: null, failure: null }));
    const timer = setTimeout(async () => {
      asking = true;
      const hear = (progress: ExportProgress) => over || setPreview((last) => ({ ...last, progress }));
      const made = await hearProgress(hear, (job) =>
        call('notes.preview', { id, job, settings: JSON.parse(asked) }),
      );
      asking = false;
      if (over) return;
      if (!made.ok) return setPreview({ ...none, failure: made.failure });
      const task = await openPdf(fromBase64(made.value.base64));
      close = () => void task.destroy();
      const pdf = await task.promise.catch(() => null);
      if (over) return close();
      setPreview({ ...none, pdf, failure: pdf ? null : { code: 'print-failed' } });
    }, restMs);
    return () => {
      over = true;
      clearTimeout(timer);
      if (asking) void call('notes.cancel-export', {});
      // After the pages that are shown have been drawn anew.
      setTimeout(() => close?.(), 2_000);
    };
  }, [id, asked]);
  return preview;
}
