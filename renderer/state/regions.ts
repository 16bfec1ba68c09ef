export const regions = ['list', 'reader', 'note', 'status'] as const;
export type Region = (typeof regions)[number];

/** What had the focus last in each region. */
const lastFocus = new Map<Region, HTMLElement>();
const openers = new Map<Region, () => void>();

/** Tells how a region is brought into sight when it is folded; returns what forgets that. */
export function onRegionWanted(region: Region, open: () => void): () => void {
  openers.set(region, open);
  return () => openers.delete(region);
}

/** Remembers where the focus goes; returns what ends that. */
export function watchRegions(): () => void {
  const remember = ({ target }: FocusEvent) => {
    const region = regionOf(target);
    if (region && target instanceof HTMLElement) lastFocus.set(region, target);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/**
 * Gives a region the focus, unfolded if need be: what had it last there, else its main part. The list is meant by its
 * rows, whichever of the controls above them was used last.
 */
export function focusRegion(region: Region): void {
  focusIn(region, region === 'list');
}

function focusIn(region: Region, onMain: boolean): void {
  openers.get(region)?.();
  // In a microtask, React has drawn what was folded, and no key has been pressed yet.
  queueMicrotask(() => {
    const element = document.querySelector<HTMLElement>(`[data-region="${region}"]`);
    const main = element?.querySelector<HTMLElement>('[data-region-focus]');
    const last = onMain && main ? undefined : lastFocus.get(region);
    const target = last?.isConnected && element?.contains(last) && isSeen(last) ? last : (main ?? element);
    target?.focus();
  });
}

/** The next region in sight (step 1) or the one before (-1), around the end. */
export function regionAfter(current: Region | null, step: 1 | -1, seen: readonly Region[]): Region | null {
  if (seen.length === 0) return null;
  const at = current ? seen.indexOf(current) : -1;
  const next = at < 0 ? (step === 1 ? 0 : seen.length - 1) : (at + step + seen.length) % seen.length;
  return seen[next] ?? null;
}

/** Moves the focus to the next or previous region in sight, to what had it last there. */
export function focusNextRegion(step: 1 | -1): void {
  const seen = regions.filter((region) => {
    const element = document.querySelector<HTMLElement>(`[data-region="${region}"]`);
    return element !== null && isSeen(element);
  });
  const next = regionAfter(regionOf(document.activeElement), step, seen);
  if (next) focusIn(next, false);
}

/** The region that an element stands in, or null. */
export function regionOf(target: EventTarget | null): Region | null {
  const name =
    target instanceof Element ? target.closest<HTMLElement>('[data-region]')?.dataset['region'] : null;
  return regions.find((region) => region === name) ?? null;
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility() && element.getBoundingClientRect().width > 0;
}
