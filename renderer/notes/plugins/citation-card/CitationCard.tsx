import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNearestNodeFromDOMNode, COMMAND_PRIORITY_HIGH, KEY_ESCAPE_COMMAND } from 'lexical';
import { BookOpenText } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ClipId } from '../../../../electron/contract/ids.ts';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { formatDay } from '../../../locale/dates.ts';
import { useSay } from '../../../locale/sentences.ts';
import { openClip } from '../../../state/open-clip.ts';
import { useSettings } from '../../../state/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { citedClip } from '../../nodes/citation/cited-clips.ts';
import { $quotingOf } from '../../nodes/quotation/quotation-words.ts';
import { useChecks } from '../verification/checks.ts';
import { hideCard, keepCard, pointAt, useCitationCard } from './card-state.ts';
import { type Passage, passageInContext } from './passage.ts';
import { placeCard } from './place-card.ts';
import './citation-card.css';

/** The passage of the citation under the pointer or reached by the keyboard, in its context. */
export function CitationCard() {
  const [editor] = useLexicalComposerContext();
  const { anchor, by } = useCitationCard();
  useEffect(() => {
    const over = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      pointAt(target?.closest<HTMLElement>('.note-citation button') ?? null);
    };
    const out = () => pointAt(null);
    const ends = [
      editor.registerRootListener((root, previous) => {
        for (const [type, listen] of [
          ['pointerover', over],
          ['pointerleave', out],
        ] as const) {
          previous?.removeEventListener(type, listen);
          root?.addEventListener(type, listen);
        }
      }),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          const shown = useCitationCard.getState().anchor !== null;
          hideCard();
          return shown;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ];
    document.addEventListener('scroll', hideCard, { capture: true, passive: true });
    return () => {
      for (const end of ends) end();
      document.removeEventListener('scroll', hideCard, { capture: true });
      hideCard();
    };
  }, [editor]);
  const id = ClipId.safeParse(anchor?.dataset['clip']).data;
  const clip = id && citedClip(id);
  if (!anchor?.isConnected || !clip) return null;
  return <Card key={`${clip.id} ${by}`} anchor={anchor} clip={clip} />;
}

function Card({ anchor, clip }: { anchor: HTMLElement; clip: Clip }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const card = useRef<HTMLDivElement>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    let wanted = true;
    void passageInContext(clip).then((found) => wanted && setPassage(found));
    return () => {
      wanted = false;
    };
  }, [clip]);
  useLayoutEffect(() => {
    if (!card.current || !passage) return;
    if (!card.current.matches(':popover-open')) card.current.showPopover();
    placeCard(card.current, anchor);
  }, [anchor, passage]);
  const { source } = clip;
  return (
    <div
      ref={card}
      popover="manual"
      role="note"
      aria-label={say('note.card')}
      className="citation-card"
      data-colour={clip.colour}
      onPointerEnter={keepCard}
      onPointerLeave={() => pointAt(null)}
    >
      {passage && (
        <blockquote lang={source.language}>
          {passage.before}
          <mark>{passage.words}</mark>
          {passage.after}
        </blockquote>
      )}
      <p className="citation-card-source">
        <span>{source.agency ?? source.outlet}</span>
        {source.publishedOn && (
          <time dateTime={source.publishedOn} title={source.publishedOn}>
            {formatDay(source.publishedOn, language)}
          </time>
        )}
        <cite lang={source.language}>{source.title}</cite>
      </p>
      <div className="citation-card-foot">
        <State anchor={anchor} clip={clip} />
        <Button
          kind="quiet"
          icon={BookOpenText}
          onClick={() => {
            hideCard();
            void openClip(clip.id);
          }}
        >
          {say('note.card.open')}
        </Button>
      </div>
    </div>
  );
}

/** What the library last found of the quotation; of a bare citation only whether its passage is there. */
function State({ anchor, clip }: { anchor: HTMLElement; clip: Clip }) {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const checks = useChecks(({ checks }) => checks);
  const key = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(anchor);
    return node && ($quotingOf(node)?.getKey() ?? null);
  });
  const state = (key && checks.get(key)?.state) ?? (clip.orphaned ? 'orphaned' : null);
  if (!state) return <span />;
  return (
    <span className="citation-card-state" data-state={state}>
      {state === 'verbatim' ? `✓ ${say('note.card.verbatim')}` : say(`note.quotation.${state}`)}
    </span>
  );
}
