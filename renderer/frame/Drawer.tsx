import { type ReactNode, useEffect, useRef } from 'react';
import { useColumns } from '../state/columns.ts';

/** The list of a narrow window: over the other columns, gone with Esc or a press elsewhere. */
export function Drawer({ children }: { children: ReactNode }) {
  const open = useColumns((state) => state.drawer);
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const target = event.target as Element;
      if (
        !drawer.current?.contains(target) &&
        !target.closest('[data-region="status"], [data-opens-list], dialog')
      )
        useColumns.setState({ drawer: false });
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);
  return (
    <div ref={drawer} className="drawer" hidden={!open}>
      {children}
    </div>
  );
}
