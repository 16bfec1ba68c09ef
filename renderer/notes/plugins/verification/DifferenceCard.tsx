import { PenLine, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { QuotationCheck } from '../../../../electron/contract/models/verification.ts';
import { useSay } from '../../../locale/sentences.ts';
import { openClip } from '../../../state/open-clip.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentEditor } from '../../current-editor.ts';
import { type PlacedNumber, useChecks } from './checks.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { hideDifference, registerDifferenceHover, useDifferenceCard } from './difference-card.ts';
import { drawnNumbers, drawnRanges } from './mark-quotations.ts';
import { paraphrase, restoreQuotation } from './mend.ts';
import { NumberSources } from './NumberSources.tsx';
import './verification.css';

/** Between the words and their card, and the card and the window's edge, in CSS pixels. */
const gap = 6;

/** Where a number or the first altered words are drawn, else their block; null when it is out of sight. */
function anchorOf(key: string, number: PlacedNumber | null): DOMRect | null {
  const range = number ? drawnNumbers().get(number) : drawnRanges().get(key)?.[0];
  const words = range?.getBoundingClientRect();
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

/** What the words or the number under the pointer, or at the cursor, are in the article, and what can be done about it. */
export function DifferenceCard({ writable }: { writable: boolean }) {
  const say = useSay();
  const { key: quotation, number: asked, focused } = useDifferenceCard();
  const check = useChecks((state) => (quotation === null ? undefined : state.checks.get(quotation)));
  // Each save finds the same numbers anew.
  const number = useChecks(({ numbers }) => (asked && numbers.find((one) => isSame(one, asked))) ?? null);
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const altered = check?.state === 'altered' ? check : null;
  const key = number?.block ?? quotation;
  const shown = key !== null && (number !== null || altered !== null);

  useEffect(() => registerDifferenceHover(document.documentElement), []);
  useEffect(() => hideDifference, []);
  useLayoutEffect(() => {
    if (!shown || key === null) return setPlace(null);
    const put = () => setPlace(card.current && placeBeside(anchorOf(key, number), card.current));
    put();
    document.addEventListener('scroll', put, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', put, { capture: true });
  }, [key, number, shown]);
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
  const title = say(number ? 'verification.finding.number' : 'verification.card');
  return (
    <section
      ref={card}
      className="difference-card"
      aria-label={title}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onKeyDown={onKeyDown}
    >
      <h3>{title}</h3>
      {number ? (
        <NumberSources number={number} />
      ) : (
        altered && <Mending check={altered} writable={writable} />
      )}
    </section>
  );
}

function Mending({ check, writable }: { check: QuotationCheck; writable: boolean }) {
  const say = useSay();
  const key = useDifferenceCard((card) => card.key);
  return (
    <>
      <DifferenceList check={check} />
      <div className="difference-actions">
        {writable && key !== null && (
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
    </>
  );
}

function isSame(one: PlacedNumber, other: PlacedNumber): boolean {
  return one.block === other.block && one.text === other.text && one.place.start === other.place.start;
}
