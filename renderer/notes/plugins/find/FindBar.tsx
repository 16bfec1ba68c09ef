import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CaseSensitive, ChevronDown, ChevronUp, Replace, ReplaceAll, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { changeFind, closeFind, findAgain, replaceAll, replaceOne, stepFind, useFind } from './find-state.ts';
import './find.css';

/** Above the note's text, while something is looked for in it. */
export function FindBar({ writable }: { writable: boolean }) {
  const shown = useFind((state) => state.shown);
  return shown && <Bar replacing={shown === 'replace' && writable} />;
}

function Bar({ replacing }: { replacing: boolean }) {
  const say = useSay();
  const find = useFind();
  const form = useFocusWhenAsked(find.asked);
  useFindingAgain();
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeFind();
    else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      event.target.type === 'text'
    )
      event.target.name === 'replacement' ? replaceOne() : stepFind(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <search ref={form} className="find-bar" aria-label={say('command.note.find')} onKeyDown={onKeyDown}>
      <div className="find-row">
        <TextField
          label={say('find.wanted')}
          labelUnseen
          placeholder={say('find.wanted')}
          type="text"
          name="wanted"
          autoComplete="off"
          spellCheck={false}
          value={find.wanted}
          onChange={(wanted) => changeFind({ wanted })}
        />
        <IconButton
          name={say('find.case')}
          icon={CaseSensitive}
          pressed={find.matchCase}
          onClick={() => changeFind({ matchCase: !find.matchCase })}
        />
        <IconButton
          name={say('find.whole')}
          icon={WholeWord}
          pressed={find.wholeWords}
          onClick={() => changeFind({ wholeWords: !find.wholeWords })}
        />
        <Button
          kind="quiet"
          className="find-marks"
          aria-label={say('find.marks')}
          title={say('find.marks')}
          aria-pressed={find.matchMarks}
          onClick={() => changeFind({ matchMarks: !find.matchMarks })}
        >
          ã
        </Button>
        <IconButton
          name={say('find.previous')}
          icon={ChevronUp}
          keys="Shift+Enter"
          onClick={() => stepFind(-1)}
        />
        <IconButton name={say('find.next')} icon={ChevronDown} keys="Enter" onClick={() => stepFind(1)} />
        <IconButton name={say('find.close')} icon={X} keys="Escape" onClick={closeFind} />
      </div>
      {replacing && <ReplaceRow />}
      <Count />
    </search>
  );
}

function ReplaceRow() {
  const say = useSay();
  const { replacement, places, alsoQuoted } = useFind();
  const quoted = places.filter((place) => place.quoted).length;
  const none = places.length === 0;
  return (
    <>
      <div className="find-row">
        <TextField
          label={say('find.replacement')}
          labelUnseen
          placeholder={say('find.replacement')}
          type="text"
          name="replacement"
          autoComplete="off"
          spellCheck={false}
          value={replacement}
          onChange={(words) => useFind.setState({ replacement: words })}
        />
        {/* Disabled, a button would lose the focus with its last place. */}
        <Button kind="quiet" icon={Replace} aria-disabled={none} onClick={replaceOne}>
          {say('find.replace')}
        </Button>
        <Button kind="quiet" icon={ReplaceAll} aria-disabled={none} onClick={replaceAll}>
          {say('find.replace-all')}
        </Button>
      </div>
      {quoted > 0 && (
        <label className="find-quoted">
          <input
            type="checkbox"
            checked={alsoQuoted}
            onChange={({ target }) => useFind.setState({ alsoQuoted: target.checked })}
          />
          {say('find.also-quoted', { count: quoted })}
        </label>
      )}
    </>
  );
}

function Count() {
  const say = useSay();
  const { wanted, places, at, replaced } = useFind();
  const found =
    places.length === 0 ? say('find.none') : say('find.place', { number: at + 1, count: places.length });
  const told = [replaced === null ? '' : say('find.replaced', { count: replaced }), wanted && found];
  return (
    <p className="find-count" role="status">
      {told.filter(Boolean).join(' · ')}
    </p>
  );
}

function useFocusWhenAsked(asked: number) {
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = asked > 0 ? form.current?.querySelector('input') : null;
    field?.focus();
    field?.select();
  }, [asked]);
  return form;
}

/** What is found follows the note, when the analyst rests. */
function useFindingAgain(): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let waiting = 0;
    const end = editor.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
      if (dirtyLeaves.size + dirtyElements.size === 0 || waiting) return;
      waiting = requestIdleCallback(
        () => {
          waiting = 0;
          findAgain();
        },
        { timeout: 500 },
      );
    });
    return () => {
      end();
      cancelIdleCallback(waiting);
    };
  }, [editor]);
}
