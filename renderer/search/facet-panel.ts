import { create } from 'zustand';

export const facetsId = 'facets';

/** Whether the facets are in sight; they are folded until wanted. */
export const useFacetPanel = create<{ open: boolean }>(() => ({ open: false }));

/** Shows the facets and goes to the first of them, or folds them. */
export function toggleFacets(): void {
  const open = !useFacetPanel.getState().open;
  useFacetPanel.setState({ open });
  if (!open) return;
  // In a microtask, React has drawn them.
  queueMicrotask(() =>
    document.getElementById(facetsId)?.querySelector<HTMLElement>('input, button')?.focus(),
  );
}
