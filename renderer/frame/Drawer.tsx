import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { useColumns } from '../state/columns.ts';
import { focusRegion, regionOf } from '../state/regions.ts';

/** The list of a narrow window: over the other columns, gone when one turns to them, by key or by press, or with Esc. */
export function Drawer({ children }: { children: ReactNode }) {
  const open = useColumns((state) => state.drawer);
  useEffect(() => {
    if (!open) return;
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
  }, [open]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    useColumns.setState({ drawer: false });
    focusRegion('reader');
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc bubbles up to here from what has the focus
    <div className="drawer" hidden={!open} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
