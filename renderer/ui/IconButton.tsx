import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { tooltip } from './Tooltip.tsx';
import './button.css';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'name'> {
  /** What it does, in the analyst's language: its name for a screen reader and its tooltip. */
  name: string;
  icon: LucideIcon;
  /** Its key as a command writes it ("Mod+B"), shown in the tooltip. */
  keys?: string | undefined;
  /** For a button that is on or off. */
  pressed?: boolean;
}

export function IconButton({ name, icon: Icon, keys, pressed, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={name}
      aria-pressed={pressed}
      {...tooltip(name, keys)}
      {...rest}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
