const gapPx = 6;
const edgePx = 8;

/** Puts a card under what it is for, above it where there is no room, and inside the window. */
export function placeCard(card: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + gapPx;
  const fits = below + height <= window.innerHeight - edgePx;
  const top = fits ? below : Math.max(edgePx, at.top - gapPx - height);
  const middle = at.left + at.width / 2 - width / 2;
  const left = Math.max(edgePx, Math.min(window.innerWidth - edgePx - width, middle));
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}
