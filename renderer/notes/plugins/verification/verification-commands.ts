import type { Command } from '../../../commands/command.ts';
import { toggleVerification, useVerification } from '../../../state/verification.ts';
import { isNoteWritable } from '../../open-note.ts';
import { alteredAtCursor, inspectAtCursor, numberAtCursor, useDifferenceCard } from './difference-card.ts';
import { paraphrase, restoreQuotation } from './mend.ts';
import { someUnverified, stepUnverified } from './step-unverified.ts';

const altered = () => alteredAtCursor() ?? useDifferenceCard.getState().key;
const inspectable = () =>
  altered() !== null || (numberAtCursor() ?? useDifferenceCard.getState().number) !== null;
const mendable = () => isNoteWritable() && altered() !== null;

/** What can be done about what was found of a note. */
export function verificationCommands(isOpen: () => boolean): readonly Command[] {
  return [
    { id: 'verify.next', keys: ['F8'], enabled: someUnverified, run: () => stepUnverified(1) },
    { id: 'verify.previous', keys: ['Shift+F8'], enabled: someUnverified, run: () => stepUnverified(-1) },
    { id: 'verify.panel', keys: ['Mod+F8'], enabled: isOpen, run: togglePanel },
    { id: 'verify.inspect', keys: ['Alt+F8'], enabled: inspectable, run: inspectAtCursor },
    { id: 'verify.restore', enabled: mendable, run: () => withAltered(restoreQuotation) },
    { id: 'verify.paraphrase', enabled: mendable, run: () => withAltered(paraphrase) },
  ];
}

function withAltered(mend: (key: string) => void): void {
  const key = altered();
  if (key !== null) mend(key);
}

/** Shows the list and gives it the focus, or hides it. */
function togglePanel(): void {
  toggleVerification();
  if (!useVerification.getState().panelOpen) return;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.verification-lists :is(button, summary)')?.focus(),
  );
}
