/** What may be chosen: `accept` as on an input of HTML (empty: anything), one file unless `multiple`, or a folder's. */
interface Choice {
  accept?: string;
  multiple?: boolean;
  folder?: boolean;
}

// Chromium forgets a dialog whose input nothing holds any more, and with it what is chosen there.
let open: HTMLInputElement | null = null;

/** Lets the analyst choose in the browser's own dialog; an empty list when they chose nothing. */
export function chooseFiles({ accept = '', multiple = false, folder = false }: Choice): Promise<File[]> {
  const { promise, resolve } = Promise.withResolvers<File[]>();
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.webkitdirectory = folder;
  input.oncancel = () => resolve([]);
  input.onchange = () => resolve([...(input.files ?? [])]);
  open = input;
  open.click();
  return promise;
}

/** The one file of a choice; null when nothing was chosen. */
export async function chooseFile(accept: string): Promise<File | null> {
  const [file = null] = await chooseFiles({ accept });
  return file;
}
