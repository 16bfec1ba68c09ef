import { create } from 'zustand';
import type { Verification } from '../../electron/contract/models/verification.ts';

/** How many quotations of the open note are in which state; null while no note is open. The note column fills it. */
export type VerificationCounts = Pick<Verification, 'verbatim' | 'altered' | 'orphaned'>;

export const useVerification = create<{ counts: VerificationCounts | null }>(() => ({ counts: null }));
