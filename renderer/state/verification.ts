import { create } from 'zustand';
import type { Verification } from '../../electron/contract/models/verification.ts';

/** How much was found of the open note, by kind. */
export type VerificationCounts = Pick<Verification, 'verbatim' | 'altered' | 'orphaned'> &
  Record<'unsourced' | 'numbers' | 'uncited', number>;

/** `counts` null while no note is open; the note column fills it. `panelOpen`: the list of all of it is in sight. */
export const useVerification = create<{ counts: VerificationCounts | null; panelOpen: boolean }>(() => ({
  counts: null,
  panelOpen: false,
}));

/** Shows or hides the list of what was found. */
export function toggleVerification(open = !useVerification.getState().panelOpen): void {
  useVerification.setState({ panelOpen: open });
}
