import type { ClipId, JobId, NoteId } from './ids.ts';
import type { ExportStep } from './models/export.ts';
import type { ImportProgress, ImportReport } from './models/import.ts';
import type { Replaced } from './models/library.ts';
import type { NoteDetails } from './models/note.ts';

/** What is pushed to every window. */
export interface Events {
  /** After each commit of an import, at most ten times a second. */
  'import.progressed': ImportProgress;
  'import.finished': ImportReport;
  /**
   * The library process died in the middle; what `last` counts as imported is safe. `resumes`: it came from the watched
   * folder and goes on by itself as another job.
   */
  'import.interrupted': { job: JobId; last: ImportProgress; resumes: boolean };
  /** The watched folder has gone; nothing is imported from it until it is back. */
  'watch.lost': { path: string };
  /** So many notes of an export are done, or have failed; `step`: what begins for the next. */
  'export.progressed': { job: JobId; done: number; total: number; step: ExportStep };
  /** Something was written; what is shown of it should be asked for again. `clips`: which, where no others have changed. */
  'library.changed': { what: 'articles' | 'clips' | 'notes' | 'templates'; clips?: readonly ClipId[] };
  /** What is known of a note besides its words is this now. */
  'note.described': { note: NoteId; details: NoteDetails };
  /** A window was given a note to write; whoever had another claim on it only sees it from now on. */
  'note.claimed': { note: NoteId; claim: number };
  /** Another window wants to write a note: who has this claim saves what is typed and releases it. */
  'note.wanted': { note: NoteId; claim: number };
  /** The library was closed for a backup to take its place, and is open again; a failure leaves it as it was. */
  'library.replaced': Replaced & { restored: boolean };
  /** A command was chosen in the application's menu, by its id: one of the window's, or `edit.undo`, `edit.redo`. */
  'menu.chosen': { command: string };
  /** The library process died. `restarted` tells whether a new one already answers. */
  'library.stopped': { restarted: boolean };
}

export type EventName = keyof Events;
export const eventNames: readonly EventName[] = [
  'import.progressed',
  'import.finished',
  'import.interrupted',
  'watch.lost',
  'export.progressed',
  'library.changed',
  'note.described',
  'library.replaced',
  'note.claimed',
  'note.wanted',
  'menu.chosen',
  'library.stopped',
];
export type Emit = <N extends EventName>(name: N, data: Events[N]) => void;
