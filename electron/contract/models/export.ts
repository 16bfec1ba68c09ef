import { z } from 'zod';

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

export const ExportFormat = z.enum(['pdf', 'html', 'md']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A note rendered for export. `html` and `md` are whole documents; a PDF is printed from the `html`. */
export interface RenderedNote {
  title: string;
  content: string;
}

/** `name`: the file's name; `pages` null where the format has none; `download`: address in the served app, else null. */
export interface Exported {
  name: string;
  bytes: number;
  pages: number | null;
  download: string | null;
}
