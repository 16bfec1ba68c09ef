import type { Emit } from '../contract/events.ts';
import type { NoteId } from '../contract/ids.ts';

/** A window's side of the host, whatever carries its calls; the same object as long as the window is connected. */
export type WindowSide = object;

/** Whether the window may write the note; `claim` names what it has been given, 0 where it has been given nothing. */
export interface Claimed {
  held: boolean;
  claim: number;
}

/** Which window writes which note: one at a time, the others only see it. */
export interface NoteClaims {
  /** Claims a note. `take`: also when another window has it, which is asked to save and to let it go first. */
  claim(window: WindowSide, note: NoteId, take: boolean): Promise<Claimed>;
  release(window: WindowSide, note: NoteId): void;
  /** Asks every window to save and to let go of what it writes; what `window` has been given then, nobody writes. */
  claimAll(window: WindowSide): Promise<void>;
  /** A window has closed, crashed or lost its connection: nothing is its any more. */
  gone(window: WindowSide): void;
}

interface Holder {
  window: WindowSide;
  claim: number;
  /** Windows that want it next, first come, first served. */
  waiting: Waiting[];
}

interface Waiting {
  window: WindowSide;
  answer: (claimed: Claimed) => void;
}

/** A window that does not let go within this time is stuck: what it saves later is refused as `stale`. */
const letGoMs = 3_000;

/** Keeps the claims in memory: they end with the host, as the windows do. */
export function noteClaims(emit: Emit, waitMs = letGoMs): NoteClaims {
  const holders = new Map<NoteId, Holder>();
  let claims = 0;

  function give(window: WindowSide, note: NoteId, waiting: Waiting[] = []): Claimed {
    claims += 1;
    holders.set(note, { window, claim: claims, waiting });
    emit('note.claimed', { note, claim: claims });
    return { held: true, claim: claims };
  }

  /** At once, before the next message is read: who lets go may ask again in the same breath. */
  function drop(note: NoteId, { waiting }: Holder): void {
    holders.delete(note);
    const next = waiting.shift();
    if (next) next.answer(give(next.window, note, waiting));
  }

  function waitFor(note: NoteId, holder: Holder, window: WindowSide): Promise<Claimed> {
    const { promise, resolve } = Promise.withResolvers<Claimed>();
    const late = setTimeout(() => {
      const current = holders.get(note);
      if (current)
        drop(note, { ...current, waiting: [mine, ...current.waiting.filter((one) => one !== mine)] });
    }, waitMs);
    const mine: Waiting = {
      window,
      answer(claimed) {
        clearTimeout(late);
        resolve(claimed);
      },
    };
    holder.waiting.push(mine);
    emit('note.wanted', { note, claim: holder.claim });
    return promise;
  }

  async function claim(window: WindowSide, note: NoteId, take: boolean): Promise<Claimed> {
    const holder = holders.get(note);
    if (holder?.window === window) return { held: true, claim: holder.claim };
    if (!holder) return give(window, note);
    return take ? waitFor(note, holder, window) : { held: false, claim: 0 };
  }

  return {
    claim,
    async claimAll(window) {
      await Promise.all([...holders.keys()].map((note) => claim(window, note, true)));
    },
    release(window, note) {
      const holder = holders.get(note);
      if (holder?.window === window) drop(note, holder);
    },
    gone(window) {
      for (const [note, holder] of holders) {
        holder.waiting = holder.waiting.filter((one) => one.window !== window);
        if (holder.window === window) drop(note, holder);
      }
    },
  };
}
