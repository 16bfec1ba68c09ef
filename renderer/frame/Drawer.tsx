import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { useColumns } from '../state/columns.ts';
import { focusRegion, regionOf } from '../state/regions.ts';

/**
 * Around the list. In a narrow window it lies over the other columns, gone when one turns to them, by key or by press, or
 * with Esc.
 */
export function Drawer({ children }: { children: ReactNode }) {
  const narrow = useColumns((state) => state.narrow);
  const open = useColumns((state) => state.drawer);
  useEffect(() => {
    if (!narrow || !open) return;
    const close = ({ target }: Event) => {
      const region = regionOf(target);
      if (region === 'reader' || region === 'note') useColumns.setState({ drawer: false });
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [narrow, open]);

  function onKeyDown(event: KeyboardEvent) {
    if (!narrow || event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    useColumns.setState({ drawer: false });
    focusRegion('reader');
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc bubbles up to here from what has the focus
    <div className={narrow ? 'drawer' : 'docked'} hidden={narrow && !open} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
