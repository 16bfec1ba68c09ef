import type { LucideIcon } from 'lucide-react';
import { useId, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { type MenuEntry, MenuPanel } from './MenuPanel.tsx';

/** A button that opens a menu; a menu that closes gives the focus back. */
export function Menu({ name, icon, items }: { name: string; icon: LucideIcon; items: readonly MenuEntry[] }) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <span className="menu-anchor">
      <IconButton name={name} icon={icon} popoverTarget={id} aria-haspopup="menu" />
      <MenuPanel panel={panel} id={id} name={name} entries={items} />
    </span>
  );
}
