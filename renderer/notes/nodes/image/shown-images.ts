import { $getNodeByKey, type LexicalEditor } from 'lexical';
import type { ImageId } from '../../../../electron/contract/ids.ts';
import { call } from '../../../connection/call.ts';
import { ImageNode } from './image-node.ts';

/** Addresses of images of the open note, each fetched once; a blob lives as long as its address. */
const addresses = new Map<ImageId, Promise<string | null>>();

/** Shows the stored bytes in every image of the note. */
export function registerShownImages(editor: LexicalEditor): () => void {
  const end = editor.registerMutationListener(ImageNode, (mutations) => {
    for (const [key, mutation] of mutations) if (mutation === 'created') void show(editor, key);
  });
  return () => {
    end();
    for (const address of addresses.values()) void address.then((url) => url && URL.revokeObjectURL(url));
    addresses.clear();
  };
}

async function show(editor: LexicalEditor, key: string): Promise<void> {
  const id = editor.read(() => {
    const node = $getNodeByKey(key);
    return node instanceof ImageNode ? node.getImage() : null;
  });
  if (!id) return;
  const address = addresses.get(id) ?? fetchImage(id);
  addresses.set(id, address);
  const url = await address;
  const image = editor.getElementByKey(key)?.querySelector('img');
  if (image && url) image.src = url;
}

async function fetchImage(id: ImageId): Promise<string | null> {
  const stored = await call('notes.image', { id });
  if (!stored.ok) return null;
  const { base64, mediaType } = stored.value;
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  return URL.createObjectURL(new Blob([bytes], { type: mediaType }));
}
