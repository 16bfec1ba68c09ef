import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from './contract/bridge.ts';
import { windowCallNames } from './contract/calls.ts';
import type { EventName } from './contract/events.ts';
import { callChannel, channels } from './main/ipc-channels.ts';

/** The contract on the window, and nothing else: one function for each call, never a channel of the window's choice. */
const bridge: Bridge = {
  calls: Object.fromEntries(
    windowCallNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(callChannel(name), input)]),
  ) as Bridge['calls'],
  onEvent(listener) {
    const hear = (_event: unknown, name: EventName, data: unknown) => listener(name, data);
    ipcRenderer.on(channels.event, hear);
    return () => ipcRenderer.off(channels.event, hear);
  },
  // Only a file that the analyst really dropped has a path.
  sourcesOf: (files) =>
    ipcRenderer.invoke(
      channels.sourcesOf,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
  chooseSources: (kind) => ipcRenderer.invoke(channels.chooseSources, kind),
  openLink: (url) => void ipcRenderer.invoke(channels.openLink, url),
  paste: (plain) => ipcRenderer.invoke(channels.paste, plain),
};

contextBridge.exposeInMainWorld('attache', bridge);
