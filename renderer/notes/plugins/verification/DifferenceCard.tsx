import { PenLine, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { openClip } from '../../../state/open-clip.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentEditor } from '../../current-editor.ts';
import { useChecks } from './checks.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { hideDifference, registerDifferenceHover, useDifferenceCard } from './difference-card.ts';
import { drawnRanges } from './mark-quotations.ts';
import { paraphrase, restoreQuotation } from './mend.ts';
import './verification.css';

/** Between the words and their card, and the card and the window's edge, in CSS pixels. */
const gap = 6;

/** Where the first altered words are drawn, else their quotation; null when it is out of sight. */
function anchorOf(key: string): DOMRect | null {
  const words = drawnRanges().get(key)?.[0]?.getBoundingClientRect();
  const element = currentEditor()?.getElementByKey(key)?.getBoundingClientRect();
  const anchor = words && words.width > 0 ? words : element;
  return anchor && anchor.bottom > 0 && anchor.top < innerHeight ? anchor : null;
}

/** Under the anchor where there is room, else above it; null hides the card. */
function placeBeside(anchor: DOMRect | null, { offsetWidth, offsetHeight }: HTMLElement) {
  if (!anchor) return null;
  const below = anchor.bottom + gap + offsetHeight < innerHeight;
  return {
    left: Math.max(gap, Math.min(anchor.left, innerWidth - offsetWidth - gap)),
    top: below ? anchor.bottom + gap : anchor.top - gap - offsetHeight,
  };
}

/** What the altered words under the pointer, or at the cursor, are in the article, and what can be done about it. */
export function DifferenceCard({ writable }: { writable: boolean }) {
  const say = useSay();
  const { key, focused } = useDifferenceCard();
  const check = useChecks((state) => (key === null ? undefined : state.checks.get(key)));
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const shown = key !== null && check?.state === 'altered';

  useEffect(() => registerDifferenceHover(document.documentElement), []);
  useEffect(() => hideDifference, []);
  useLayoutEffect(() => {
    if (!shown || key === null) return setPlace(null);
    const put = () => setPlace(card.current && placeBeside(anchorOf(key), card.current));
    put();
    document.addEventListener('scroll', put, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', put, { capture: true });
  }, [key, shown]);
  useEffect(() => {
    if (shown && focused && place) card.current?.querySelector('button')?.focus();
  }, [shown, focused, place]);
  useEffect(() => {
    if (!shown) return;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && hideDifference();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown]);

  if (!shown || key === null) return null;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    hideDifference();
    currentEditor()?.focus();
  }
  return (
    <section
      ref={card}
      className="difference-card"
      aria-label={say('verification.card')}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onKeyDown={onKeyDown}
    >
      <h3>{say('verification.card')}</h3>
      <DifferenceList check={check} />
      <div className="difference-actions">
        {writable && (
          <>
            <Button icon={Undo2} onClick={() => restoreQuotation(key)}>
              {say('verification.restore')}
            </Button>
            <Button icon={PenLine} kind="quiet" onClick={() => paraphrase(key)}>
              {say('verification.paraphrase')}
            </Button>
          </>
        )}
        <Button kind="quiet" onClick={() => void openClip(check.clip)}>
          {say('verification.open-passage')}
        </Button>
      </div>
    </section>
  );
}
