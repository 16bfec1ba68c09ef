import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import type { Language } from '../../../../electron/contract/models/language.ts';
import { citationNumbers } from '../../../../electron/contract/note-document.ts';
import { formatDay } from '../../../locale/dates.ts';
import { sayIn } from '../../../locale/sentences.ts';
import { openClip } from '../../../state/open-clip.ts';
import { useSettings } from '../../../state/settings.ts';
import { $citations, $citedClips } from '../quotation/quotation-words.ts';
import { $isCitationNode } from './citation-node.ts';
import { citedClip, onCitedClips } from './cited-clips.ts';

/**
 * Gives every citation its number and its name, and leads from it to its passage: by click, or by Enter when the
 * arrow keys have reached it. `announce` tells a screen reader which one that is.
 */
export function registerCitations(editor: LexicalEditor, announce: (text: string) => void): () => void {
  let selected: NodeKey | null = null;
  const label = () => labelCitations(editor);
  const open = (event: MouseEvent) => {
    const clip = clipOfButton(event.target);
    if (!clip) return;
    event.preventDefault();
    void openClip(clip);
  };
  label();
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) label();
      const reached = editorState.read(() => $citationReached()?.getKey() ?? null);
      if (reached === selected) return;
      if (selected) editor.getElementByKey(selected)?.removeAttribute('data-reached');
      selected = reached;
      const element = reached && editor.getElementByKey(reached);
      if (!element) return;
      element.setAttribute('data-reached', '');
      announce(element.querySelector('button')?.getAttribute('aria-label') ?? '');
    }),
    onCitedClips(label),
    useSettings.subscribe(label),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', open);
      root?.addEventListener('click', open);
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const clip = $citationReached()?.getClip();
        if (!clip) return false;
        event?.preventDefault();
        void openClip(clip);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** The numbers of a note's citations as they are now; the same article has the same one. */
export function $citationNumbers(): Map<ClipId, number> {
  return citationNumbers($citedClips(), (clip) => citedClip(clip)?.article ?? null);
}

function $citationReached() {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return $isCitationNode(node) && others.length === 0 ? node : null;
}

function labelCitations(editor: LexicalEditor): void {
  const { language } = useSettings.getState();
  const say = sayIn(language);
  const citations = editor.getEditorState().read(() => {
    const numbers = $citationNumbers();
    return $citations().map((node) => {
      const clip = node.getClip();
      return { key: node.getKey(), clip, number: clip === null ? undefined : numbers.get(clip) };
    });
  });
  for (const { key, clip, number } of citations) {
    const button = editor.getElementByKey(key)?.querySelector('button');
    const cited = clip === null ? null : citedClip(clip);
    const shown = `${clip} ${number} ${cited?.id ?? cited} ${language}`;
    // Most keystrokes change no citation, and formatting dates is slow.
    if (!button || button.dataset['shown'] === shown) continue;
    const source = cited ? sourceOf(cited, language) : cited === null ? say('note.citation-gone') : '';
    button.dataset['shown'] = shown;
    button.textContent = String(number ?? '?');
    button.setAttribute('aria-label', say('note.citation', { number: number ?? '?', source }));
    button.dataset['tooltip'] = source;
    if (clip) button.dataset['clip'] = clip;
    button.toggleAttribute('data-gone', cited === null);
  }
}

function sourceOf({ source }: Clip, language: Language): string {
  const { title, agency, publishedOn } = source;
  return [title, agency, publishedOn && formatDay(publishedOn, language)].filter(Boolean).join(', ');
}

function clipOfButton(target: EventTarget | null): ClipId | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('.note-citation button') : null;
  return ClipId.safeParse(button?.dataset['clip']).data ?? null;
}
