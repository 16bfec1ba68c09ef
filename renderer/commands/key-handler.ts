import { registeredCommands } from './command.ts';
import { firesWhileTyping, isPressed, takesText } from './keys.ts';
import { runCommand } from './recent.ts';

/** Lets the keys of all commands work; returns what ends that. A key that something has used already means nothing more. */
export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const typing = takesText(event.target);
    const command = registeredCommands().find(
      // Whether a command can be run is asked only of the one whose key it is: every letter typed comes here.
      ({ keys = [], enabled }) =>
        keys.some((key) => isPressed(key, event) && (!typing || firesWhileTyping(key))) &&
        (enabled?.() ?? true),
    );
    if (!command) return;
    event.preventDefault();
    runCommand(command);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
