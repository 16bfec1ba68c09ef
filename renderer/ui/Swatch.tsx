import type { ClipColour } from '../../electron/contract/models/clip.ts';
import { useSay } from '../locale/sentences.ts';
import { tooltip } from './Tooltip.tsx';
import './swatch.css';

interface Props {
  colour: ClipColour;
  pressed: boolean;
  /** Its key as a command writes it, shown in the tooltip. */
  keys?: string;
  onPress: () => void;
}

/** One of the five colours of clips, by name for those who do not see it. */
export function Swatch({ colour, pressed, keys, onPress }: Props) {
  const name = useSay()(`colour.${colour}`);
  return (
    <button
      type="button"
      className="swatch"
      data-colour={colour}
      aria-label={name}
      aria-pressed={pressed}
      onClick={onPress}
      {...tooltip(name, keys)}
    />
  );
}
