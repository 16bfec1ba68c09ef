import { create } from 'zustand';

/** A correction of many articles that is under way. */
export interface Correcting {
  /** So many of the articles are done. */
  done: number;
  total: number;
  /** Gives it up: what was corrected is then taken back. null while it is taken back, which is done to the end. */
  stop: (() => void) | null;
}

/** What is being corrected now, or null. */
export const useCorrecting = create<{ correcting: Correcting | null }>(() => ({ correcting: null }));

/** Shows how far a correction is that takes several pieces, while `work` tells how many articles it has done. */
export async function showCorrecting<T>(
  total: number,
  stop: Correcting['stop'],
  work: (did: (count: number) => void) => Promise<T>,
): Promise<T> {
  let done = 0;
  const show = () => useCorrecting.setState({ correcting: { done, total, stop } });
  show();
  try {
    return await work((count) => {
      done += count;
      show();
    });
  } finally {
    useCorrecting.setState({ correcting: null });
  }
}
