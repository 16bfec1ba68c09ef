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
  let marks: readonly CitationMark[] = [];
  let settings = editor.getEditorState().read($noteSettings);
  /** `all` false: only what was drawn anew. */
  const label = (all: boolean) => {
    order.places().forEach((place, at) => {
      const button = editor.getElementByKey(place.key)?.firstElementChild;
      const mark = marks[at];
      if (mark && button instanceof HTMLElement && (all || !button.firstChild))
        labelCitation(button, place, mark);
    });
  };
  const labelAll = () => {
    const { language } = useOpenNote.getState();
    marks = citationsIn(order.places().map(citedSource), settings, language, sayIn(language)).marks;
    label(true);
  };
  const begin = () => {
    order.begin(editor.getEditorState());
    labelAll();
  };
  begin();
  return mergeRegister(
    registerSourceText(editor, (id) => {
      const clip = citedClip(id);
      return clip ? sourceInBrackets(clip.source, useOpenNote.getState().language) : null;
    }),
    editor.registerUpdateListener((update) => {
      const followed = order.follow(update);
      if (!followed) return;
      const now = update.editorState.read($noteSettings);
      const restyled = now !== settings;
      settings = now;
      if (followed.reordered || restyled) labelAll();
      else label(false);
    }),
    editor.registerRootListener((root) => {
      if (root) label(true);
    }),
    onCitedClips(labelAll),
    useSettings.subscribe(({ language }, before) => language !== before.language && labelAll()),
    useOpenNote.subscribe(({ language }, before) => language !== before.language && labelAll()),
  );
}

function citedSource({ clip: id }: CitationPlace): Cited | null {
  const clip = id && citedClip(id);
  return clip ? { key: clip.article, source: clip.source } : null;
}

function labelCitation(button: HTMLElement, { clip: id }: CitationPlace, mark: CitationMark): void {
  const clip = id && citedClip(id);
  // Undefined while it is fetched: it is not said to be gone.
  const text = clip === undefined ? '…' : mark.text.startsWith('(') ? mark.text : mark.label;
  const name = nameOf(mark, clip);
  if (button.textContent !== text) button.textContent = text;
  if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
  if (id) button.dataset['clip'] = id;
  button.toggleAttribute('data-words', text.startsWith('('));
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
