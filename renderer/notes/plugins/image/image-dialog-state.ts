import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { create } from 'zustand';
import { toBase64 } from '../../../connection/base64.ts';
import { call } from '../../../connection/call.ts';
import { chooseFile } from '../../../connection/choose-files.ts';
import { readableImage } from '../../../connection/readable-image.ts';
import { tellFailure } from '../../../state/messages.ts';
import { $createImageNode, $isImageNode, type ImageFields } from '../../nodes/image/image-node.ts';
import { noteTouched } from '../../open-note.ts';
import { $insertBlock } from '../insert/insert-block.ts';

interface Asked {
  editor: LexicalEditor;
  key: NodeKey;
  fields: ImageFields;
}

/** The image whose words and width are being changed; null while none is. */
export const useImageDialog = create<{ asked: Asked | null }>(() => ({ asked: null }));

/** What a browser shows and the library keeps. */
export const imageTypes = 'image/png,image/jpeg,image/gif,image/webp';

/** Lets the analyst choose an image from a file and puts it into the note, then asks for its words. */
export async function askForImage(editor: LexicalEditor): Promise<void> {
  const file = await chooseFile(imageTypes);
  if (file) await insertImage(editor, file);
}

/** Lets images be pasted: a bitmap of the clipboard is stored like one that was chosen. */
export function registerPastedImages(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DRAG_DROP_PASTE,
    (files) => {
      const images = files.filter(({ type }) => imageTypes.split(',').includes(type));
      void insertImages(editor, images);
      return images.length > 0;
    },
    COMMAND_PRIORITY_LOW,
  );
}

async function insertImages(editor: LexicalEditor, files: readonly File[]): Promise<void> {
  // A file's name tells what kind of file it is; any other is what the page said of the picture.
  for (const file of files) await insertImage(editor, file, /\.\w{3,4}$/.test(file.name) ? '' : file.name);
  // The words of several would be asked for one over the other; each can be opened.
  if (files.length > 1) closeImageDialog();
}

/** Stores an image and puts it into the note at the cursor. */
export async function insertImage(editor: LexicalEditor, file: File, description = ''): Promise<void> {
  const stored = await call('notes.add-image', { base64: toBase64(await readableImage(file)) });
  if (!stored.ok) {
    tellFailure({ ...stored.failure, about: file.name });
    return;
  }
  noteTouched();
  const fields: ImageFields = { image: stored.value.id, description, caption: '', width: 100 };
  let key: NodeKey = '';
  editor.update(
    () => {
      const node = $createImageNode(fields);
      $insertBlock(node);
      key = node.getKey();
    },
    { discrete: true },
  );
  useImageDialog.setState({ asked: { editor, key, fields } });
}

/** Opens the dialog for an image of the note. */
export function askForImageWords(editor: LexicalEditor, key: NodeKey): void {
  editor.read(() => {
    const node = $getNodeByKey(key);
    if ($isImageNode(node)) useImageDialog.setState({ asked: { editor, key, fields: node.getFields() } });
  });
}

export function closeImageDialog(): void {
  const { asked } = useImageDialog.getState();
  useImageDialog.setState({ asked: null });
  asked?.editor.focus();
}

/** Writes what was said of the image; null takes it out of the note. */
export function setImage(fields: Partial<ImageFields> | null): void {
  const { asked } = useImageDialog.getState();
  if (!asked) return;
  noteTouched();
  asked.editor.update(() => {
    const node = $getNodeByKey(asked.key);
    if (!$isImageNode(node)) return;
    if (fields) node.setFields(fields);
    else {
      $setSelection(null);
      node.remove();
    }
  });
  closeImageDialog();
}
