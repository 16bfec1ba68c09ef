import type { LexicalEditor } from 'lexical';
import { mergeRegister } from 'lexical';
import {
  type CitationMark,
  type Cited,
  citationsIn,
} from '../../../../electron/contract/citations/citation-marks.ts';
import { sourceInBrackets } from '../../../../electron/contract/citations/source-text.ts';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { sayIn } from '../../../locale/sentences.ts';
import { useSettings } from '../../../state/settings.ts';
import { useOpenNote } from '../../open-note.ts';
import { registerSourceText } from './citation-dom.ts';
import { type CitationPlace, createCitationOrder } from './citation-order.ts';
import { citedClip, onCitedClips } from './cited-clips.ts';
import { $noteSettings } from './settings-state.ts';

/** Gives every citation what stands for it in the note's style, and its name. Typing words costs it nothing. */
export function registerCitationLabels(editor: LexicalEditor): () => void {
  const order = createCitationOrder();
  const label = () => {
    const places = order.places();
    const marks = marksOf(editor, places);
    places.forEach((place, at) => {
      const mark = marks[at];
      if (mark) labelCitation(editor, place, mark);
    });
  };
  const begin = () => {
    order.follow({
      dirtyElements: new Map([['root', true]]),
      dirtyLeaves: new Set(),
      editorState: editor.getEditorState(),
    });
    label();
  };
  begin();
  return mergeRegister(
    registerSourceText(editor, (id) => {
      const clip = citedClip(id);
      return clip ? sourceInBrackets(clip.source, useOpenNote.getState().language) : null;
    }),
    editor.registerUpdateListener((update) => {
      if (order.follow(update)) label();
    }),
    editor.registerRootListener((root) => {
      if (root) label();
    }),
    onCitedClips(label),
    useSettings.subscribe(label),
    useOpenNote.subscribe((now, before) => now.language !== before.language && label()),
  );
}

function marksOf(editor: LexicalEditor, places: readonly CitationPlace[]): CitationMark[] {
  const { language } = useOpenNote.getState();
  const settings = editor.getEditorState().read($noteSettings);
  return citationsIn(places.map(citedSource), settings, language, sayIn(language)).marks;
}

function citedSource({ clip: id }: CitationPlace): Cited | null {
  const clip = id && citedClip(id);
  return clip ? { key: clip.article, source: clip.source } : null;
}

function labelCitation(editor: LexicalEditor, { key, clip: id }: CitationPlace, mark: CitationMark): void {
  const button = editor.getElementByKey(key)?.querySelector('button');
  if (!button) return;
  const { language } = useSettings.getState();
  const clip = id && citedClip(id);
  // Undefined while it is fetched: it is not said to be gone.
  const text = clip === undefined ? '…' : mark.text.startsWith('(') ? mark.text : mark.label;
  const shown = `${id} ${text} ${language} ${clip ? sourceInBrackets(clip.source, language) : clip}`;
  if (button.dataset['shown'] === shown) return;
  button.dataset['shown'] = shown;
  button.textContent = text;
  button.toggleAttribute('data-words', text.startsWith('('));
  button.setAttribute('aria-label', nameOf(mark, clip));
  if (id) button.dataset['clip'] = id;
  button.toggleAttribute('data-gone', clip === null);
}

function nameOf({ label }: CitationMark, clip: Clip | null | undefined): string {
  const { language } = useSettings.getState();
  const say = sayIn(language);
  const source = clip
    ? sourceInBrackets(clip.source, language)
    : clip === null
      ? say('note.citation-gone')
      : '';
  return say('note.citation', { number: label, source });
}
