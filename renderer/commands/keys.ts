/** What of a keyboard event decides which command it means. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const onMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** Whether a key press is the one that a command names, e.g. "Mod+Shift+V", "F6", "c" or "?". */
export function isPressed(keys: string, press: KeyPress, mac = onMac): boolean {
  const parts = splitKeys(keys);
  const key = parts.pop() ?? '';
  const [main, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (main !== parts.includes('Mod') || other || press.altKey !== parts.includes('Alt')) return false;
  // With Shift a digit's key is another character, and which one depends on the keyboard.
  if (/^\d$/.test(key)) return press.code === `Digit${key}` && press.shiftKey === parts.includes('Shift');
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  return isPunctuation(key) || press.shiftKey === parts.includes('Shift');
}

/** How a command's keys are shown, part by part: Ctrl, Shift, 1; on macOS ⌘, ⇧, 1. */
export function shownKeys(keys: string, mac = onMac): string[] {
  return splitKeys(keys).map(
    (part) => (mac ? macNames : otherNames)[part] ?? (part.length === 1 ? upper(part, keys) : part),
  );
}

/** Whether keys may fire in the middle of typing: with Mod or Alt, or a function key. */
export function firesWhileTyping(keys: string): boolean {
  return /^(Mod|Alt)\+|^(Shift\+)?F\d+$/.test(keys);
}

/** Whether what has the focus takes typed text. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const otherNames: Record<string, string> = { ...arrows, Mod: 'Ctrl', Escape: 'Esc' };
const macNames: Record<string, string> = { ...arrows, Mod: '⌘', Shift: '⇧', Alt: '⌥', Escape: 'esc' };

function splitKeys(keys: string): string[] {
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
}

/** A letter alone is shown as it is typed; beside others as keyboards print it. */
function upper(letter: string, keys: string): string {
  return keys.length === 1 ? letter : letter.toUpperCase();
}

function isPunctuation(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}
