type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'width' | 'height'>;

const gapPx = 8;

/**
 * Where the selection bar stands, in the scrolled content: above the selection, below it when there is no room above,
 * and at the lower edge of what is in sight when the selection fills that. All boxes are as the viewport sees them.
 */
export function barPlace(
  selection: Box,
  bar: Box,
  view: Box,
  scrollTop: number,
): { top: number; left: number } {
  const above = selection.top - gapPx - bar.height;
  const below = selection.bottom + gapPx;
  const fitsBelow = below + bar.height <= view.bottom;
  const top = above >= view.top ? above : fitsBelow ? below : view.bottom - bar.height - gapPx;
  const middle = selection.left + selection.width / 2 - bar.width / 2;
  const left = Math.max(view.left + gapPx, Math.min(middle, view.left + view.width - bar.width - gapPx));
  return { top: top - view.top + scrollTop, left: left - view.left };
}
