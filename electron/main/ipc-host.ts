import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import { sourceKinds } from '../contract/bridge.ts';
import { windowCallNames } from '../contract/calls.ts';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { SourceToken } from '../contract/ids.ts';
import type { AnswerWindow } from '../host/host.ts';
import type { WindowSide } from '../host/note-claims.ts';
import type { SourceTokens } from '../host/source-tokens.ts';
import type { Dialogs } from './dialogs.ts';
import { callChannel, channels } from './ipc-channels.ts';
import { isOurs } from './place.ts';

export type CheckedEvent = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** The window that asks; only a window may read the clipboard, and only by pasting into itself. */
type Asking = WindowSide & Pick<WebContents, 'paste' | 'pasteAndMatchStyle'>;

export interface IpcHostParts {
  answer: AnswerWindow;
  tokens: SourceTokens;
  dialogs: Pick<Dialogs, 'chooseSources' | 'openLink'>;
}

const paths = z.array(z.string().min(1).max(32_768)).max(100_000);
const kind = z.enum(sourceKinds);

/** Answers the window: one handler for each call of the contract, and four that only the host can do. */
export function answerIpc(ipcMain: Pick<IpcMain, 'handle'>, { answer, tokens, dialogs }: IpcHostParts): void {
  const handle = (channel: string, work: (input: unknown, window: Asking) => Promise<Result<unknown>>) =>
    ipcMain.handle(channel, (event: CheckedEvent, input: unknown) =>
      isFromOurWindow(event) ? work(input, event.sender) : fail('refused', channel),
    );

  const tokensFor = (chosen: readonly string[]): Result<SourceToken[]> =>
    ok(chosen.map((path) => tokens.add({ path })));

  for (const name of windowCallNames)
    handle(callChannel(name), (input, window) => answer(name, input, window));
  handle(channels.sourcesOf, async (input) => {
    const parsed = paths.safeParse(input);
    return parsed.success ? tokensFor(parsed.data) : fail('invalid-input', channels.sourcesOf);
  });
  handle(channels.chooseSources, async (input) => {
    const parsed = kind.safeParse(input);
    if (!parsed.success) return fail('invalid-input', channels.chooseSources);
    return tokensFor(await dialogs.chooseSources(parsed.data));
  });
  handle(channels.openLink, async (input) => ok(await dialogs.openLink(String(input))));
  handle(channels.paste, async (plain, window) => {
    if (plain === true) window.pasteAndMatchStyle();
    else window.paste();
    return ok(null);
  });
}

/** Only the window's own page may ask: its main frame, still there, at our address. */
export function isFromOurWindow({ sender, senderFrame }: CheckedEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
