import { create } from 'zustand';

/** The citation whose passage is shown: the button that stands for it; `by` what reached it. */
export const useCitationCard = create<{ anchor: HTMLElement | null; by: 'pointer' | 'key' }>(() => ({
  anchor: null,
  by: 'pointer',
}));

const showAfterMs = 350;
/** Time to bring the pointer from the citation onto its card. */
const hideAfterMs = 250;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows the card of a citation that the keyboard has reached; null hides it. */
export function showReached(citation: HTMLElement | null): void {
  clearTimeout(timer);
  const anchor = citation?.querySelector('button') ?? null;
  useCitationCard.setState({ anchor, by: 'key' });
}

/** The pointer is on a citation's button, or on none. */
export function pointAt(anchor: HTMLElement | null): void {
  clearTimeout(timer);
  const { anchor: shown, by } = useCitationCard.getState();
  if (anchor === shown || (!anchor && by === 'key')) return;
  timer = setTimeout(
    () => useCitationCard.setState({ anchor, by: 'pointer' }),
    anchor ? showAfterMs : hideAfterMs,
  );
}

/** The pointer is on the card itself, which stays. */
export function keepCard(): void {
  clearTimeout(timer);
}

export function hideCard(): void {
  clearTimeout(timer);
  useCitationCard.setState({ anchor: null });
}
