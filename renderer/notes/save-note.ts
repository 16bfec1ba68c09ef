import type { Failure, Result } from '../../electron/contract/failure.ts';

/** What is saved of a note. `empty`: it has neither words nor quotations. */
export interface Draft {
  title: string;
  language: 'en' | 'vi';
  state: string;
  empty: boolean;
}

/**
 * saved: the library has acknowledged all of it. changed: waiting for a rest in typing. saving: under way. failed: not
 * saved, tried again by itself. stale: another window saved first; the analyst decides.
 */
export type SaveStatus =
  | { kind: 'saved' | 'changed' | 'saving' | 'stale' }
  | { kind: 'failed'; failure: Failure };

/** So many ms at most a save that is due waits until no key is to be drawn. */
export const idleWithinMs = 100;

export interface Clock {
  now(): number;
  /** Calls back once after so many ms, at most `idleWithinMs` later; returns what cancels that. */
  after(delayMs: number, callback: () => void): () => void;
}

export interface SaverParts {
  /** The note as it is now in the window. */
  draft(): Draft;
  /** Saves on top of a revision; answers the new one. */
  write(draft: Draft, revision: number): Promise<Result<{ revision: number }>>;
  /** The note as the library has it: to tell a save whose answer was lost from one that came from elsewhere. */
  stored(): Promise<Result<Pick<Draft, 'title' | 'language' | 'state'> & { revision: number }>>;
  onStatus(status: SaveStatus): void;
  clock: Clock;
}

export interface Saver {
  /** The note is different now. */
  changed(): void;
  /** The analyst did something to the note; without it an empty note never replaces a full one. */
  touched(): void;
  /** Saves what is not saved, now; true when everything is saved afterwards. */
  flush(): Promise<boolean>;
  /** Ends the timers. What is unsaved stays unsaved: flush first. */
  stop(): void;
}

const restMs = 500;
/** Two seconds less what a save waits for an idle moment. */
const longestMs = 2_000 - idleWithinMs;
const retryMs = 2_000;
const longestRetryMs = 15_000;

/** Keeps one open note saved, one save at a time, each on top of the one before. `opened` is what the library has. */
export function createSaver(opened: Draft & { revision: number }, parts: SaverParts): Saver {
  const { clock } = parts;
  let { revision } = opened;
  /** What the library has of this window. */
  let known: Draft = opened;
  let touched = false;
  let status: SaveStatus = { kind: 'saved' };
  /** Counts changes; `savedChange` is the last that is in the library. */
  let change = 0;
  let savedChange = 0;
  let firstUnsavedAt: number | null = null;
  let retryAfterMs = retryMs;
  /** What was sent since the last acknowledgement: one of them may be in the library although its answer was lost. */
  let unanswered: { draft: Draft; saving: number }[] = [];
  let running: Promise<void> | null = null;
  let cancelTimer = () => {};

  function report(next: SaveStatus): void {
    status = next;
    parts.onStatus(next);
  }

  function schedule(delayMs: number): void {
    cancelTimer();
    cancelTimer = clock.after(delayMs, () => void run());
  }

  function run(): Promise<void> {
    cancelTimer();
    const draft = parts.draft();
    if (draft.empty && !known.empty && !touched) return running ?? Promise.resolve();
    running ??= save(draft).finally(() => {
      running = null;
      if (status.kind === 'changed') scheduleAfterRest();
    });
    return running;
  }

  function scheduleAfterRest(): void {
    firstUnsavedAt ??= clock.now();
    schedule(Math.min(restMs, Math.max(0, firstUnsavedAt + longestMs - clock.now())));
  }

  async function save(draft: Draft, saving = change): Promise<void> {
    firstUnsavedAt = null;
    // A failure is told until it is over, not anew at each attempt.
    if (status.kind !== 'failed') report({ kind: 'saving' });
    const result = await parts.write(draft, revision);
    if (result.ok) acknowledged(draft, saving, result.value.revision);
    else {
      unanswered.push({ draft, saving });
      if (result.failure.code === 'stale') await resolveStale(draft, saving);
      else failed(result.failure);
    }
  }

  function acknowledged(draft: Draft, saving: number, newRevision: number): void {
    revision = newRevision;
    unanswered = [];
    known = draft;
    savedChange = saving;
    touched = touched && change !== saving;
    retryAfterMs = retryMs;
    report({ kind: change === saving ? 'saved' : 'changed' });
  }

  async function resolveStale(draft: Draft, saving: number): Promise<void> {
    const stored = await parts.stored();
    if (!stored.ok) return failed(stored.failure);
    const isStored = ({ title, language, state }: Draft) =>
      title === stored.value.title && language === stored.value.language && state === stored.value.state;
    const ours = unanswered.find((one) => isStored(one.draft));
    if (isStored(known) && stored.value.revision !== revision) {
      // Nobody wrote in it: what is known of it besides its words is another.
      ({ revision } = stored.value);
      await save(draft, saving);
    } else if (ours) acknowledged(ours.draft, ours.saving, stored.value.revision);
    else report({ kind: 'stale' });
  }

  function failed(failure: Failure): void {
    report({ kind: 'failed', failure });
    schedule(retryAfterMs);
    retryAfterMs = Math.min(retryAfterMs * 2, longestRetryMs);
  }

  return {
    changed() {
      change += 1;
      if (status.kind === 'stale') return;
      if (running) {
        firstUnsavedAt ??= clock.now();
        return;
      }
      if (status.kind !== 'failed') {
        if (status.kind !== 'changed') report({ kind: 'changed' });
        scheduleAfterRest();
      }
    },
    touched() {
      touched = true;
    },
    async flush() {
      await running;
      if (change !== savedChange && status.kind !== 'stale') await run();
      return change === savedChange;
    },
    stop: () => cancelTimer(),
  };
}
