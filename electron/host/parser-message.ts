/**
 * In Electron only the main process can start a process, so the library asks it for parsers. What is read from files
 * does not pass through the main process: library and parser get the two ends of a MessagePort.
 */
export type AskParser = { type: 'parser-wanted'; parser: number } | { type: 'parser-kill'; parser: number };
/** `parser-started` comes with the port. */
export type TellParser =
  | { type: 'parser-started'; parser: number; pid: number | undefined }
  | { type: 'parser-exited'; parser: number };

export function isAskParser(message: unknown): message is AskParser {
  return isNumbered(message) && (message.type === 'parser-wanted' || message.type === 'parser-kill');
}
export function isTellParser(message: unknown): message is TellParser {
  return isNumbered(message) && (message.type === 'parser-started' || message.type === 'parser-exited');
}

function isNumbered(message: unknown): message is { type: unknown; parser: number } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    'parser' in message &&
    typeof message.parser === 'number'
  );
}
