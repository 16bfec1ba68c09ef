import type { ImageId, NoteId } from '../ids.ts';
import type { Language } from './language.ts';

export interface NoteSummary {
  id: NoteId;
  title: string;
  language: Language;
  savedAt: string;
  createdAt: string;
}

/** `state` is the serialised Lexical editor state (JSON); `revision` grows by one with each save. */
export interface Note extends NoteSummary {
  state: string;
  revision: number;
}

export interface Template {
  name: string;
  language: Language;
  title: string;
}

/** A stored image; its size in pixels. */
export interface NoteImage {
  id: ImageId;
  width: number;
  height: number;
}
