import { useLayoutEffect, useRef } from 'react';
import { type AskedMenu, useContextMenu } from './context-menu.ts';
import { MenuPanel } from './MenuPanel.tsx';

const edgePx = 8;

/** The menu that a right click or the menu key has asked for. Drawn once, in app.tsx. */
export function ContextMenu() {
  const asked = useContextMenu((state) => state.asked);
  return asked && <PlacedMenu key={`${asked.name} ${asked.x} ${asked.y}`} asked={asked} />;
}

function PlacedMenu({ asked }: { asked: AskedMenu }) {
  const panel = useRef<HTMLDivElement>(null);
  const { x, y } = asked;
  useLayoutEffect(() => {
    const { current: menu } = panel;
    if (!menu) return;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    const fitsBelow = y + height <= innerHeight - edgePx;
    menu.style.left = `${Math.max(edgePx, Math.min(x, innerWidth - width - edgePx))}px`;
    menu.style.top = `${Math.max(edgePx, fitsBelow ? y : Math.min(y, innerHeight - edgePx) - height)}px`;
  }, [x, y]);
  return (
    <MenuPanel
      panel={panel}
      name={asked.name}
      entries={asked.entries}
      className="context-menu"
      onClosed={() => {
        asked.onClosed?.();
        if (useContextMenu.getState().asked === asked) useContextMenu.setState({ asked: null });
      }}
    />
  );
}
