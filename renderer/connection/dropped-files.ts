import type { SourceKind } from '../../electron/contract/bridge.ts';
import { chooseFiles } from './choose-files.ts';

/** A file with the path it has inside what was dropped, e.g. `press/2026/retreat.txt`. */
export interface NamedFile {
  file: File;
  name: string;
}

/** The files of a drop, those in folders too. Reads `data` before the first await: it is empty afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<NamedFile[]> {
  const items = [...data.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = items.map((item) => item.getAsFile());
  const found = entries.map((entry, index) => {
    const file = files[index];
    // A pasted image has a file and no entry.
    return entry ? filesIn(entry) : Promise.resolve(file ? [{ file, name: file.name }] : []);
  });
  return (await Promise.all(found)).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [{ file: await new Promise<File>((done, fail) => entry.file(done, fail)), name }];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: NamedFile[] = [];
  // A reader gives a folder's entries in batches, and an empty one at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (batch.length === 0) return found;
    for (const child of batch) found.push(...(await filesIn(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Lets the analyst choose files or a folder in the browser's own dialog; an empty list when they chose nothing. */
export async function chosenSources(kind: SourceKind): Promise<NamedFile[]> {
  const folder = kind === 'folder' || kind === 'watched';
  const files = await chooseFiles({ multiple: kind !== 'backup', folder });
  return files.map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}
