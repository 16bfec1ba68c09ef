import type { ArticleLanguage } from '../../electron/contract/models/article.ts';
import type { Span } from '../../electron/contract/models/span.ts';

/**
 * A selection made with the keyboard, in the canonical text: it was begun at `anchor` and is moved at `focus`.
 * Without one, `at` says where to begin (the start of the block that has the focus).
 */
export interface Caret {
  anchor: number;
  focus: number;
}

export type CaretMove = { by: 'word' | 'sentence' | 'block'; step: 1 | -1; extend: boolean };

/** What a key means in the reader; null for a key that is not its business. */
export function caretMove(
  press: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): CaretMove | null {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[press.key] as 1 | -1 | undefined;
  if (!step || press.altKey) return null;
  const sideways = press.key === 'ArrowRight' || press.key === 'ArrowLeft';
  const far = press.ctrlKey || press.metaKey;
  if (sideways) return { by: far ? 'sentence' : 'word', step, extend: press.shiftKey };
  return press.shiftKey ? { by: far ? 'block' : 'sentence', step, extend: true } : null;
}

/** The selection after a move over `units` (words, sentences or blocks, in order); null when there is none that way. */
export function moved(
  caret: Caret | null,
  at: number,
  units: readonly Span[],
  move: CaretMove,
): Caret | null {
  if (!move.extend) {
    const from = caret
      ? [Math.min(caret.anchor, caret.focus), Math.max(caret.anchor, caret.focus)]
      : [at, at];
    const unit =
      move.step === 1
        ? units.find(([start]) => start >= (from[1] ?? at))
        : units.findLast(([, end]) => end <= (from[0] ?? at));
    return unit ? { anchor: unit[0], focus: unit[1] } : null;
  }
  const { anchor, focus } = caret ?? { anchor: at, focus: at };
  return { anchor, focus: extended(anchor, focus, units, move.step) ?? focus };
}

/** Beyond the anchor a selection grows to the ends of units, before it to their beginnings. */
function extended(anchor: number, focus: number, units: readonly Span[], step: 1 | -1): number | undefined {
  const edges = units.flatMap(([start, end]) => [
    ...(start <= anchor ? [start] : []),
    ...(end >= anchor ? [end] : []),
  ]);
  edges.push(anchor);
  edges.sort((a, b) => a - b);
  return step === 1 ? edges.find((edge) => edge > focus) : edges.findLast((edge) => edge < focus);
}

/** The words or sentences of a text, as Unicode and the language draw their bounds; sentences without trailing space. */
export function unitsOf(text: string, language: ArticleLanguage, by: 'word' | 'sentence'): Span[] {
  const units: Span[] = [];
  // A language that Intl does not know, or that is not known, is cut by the rules for all.
  const known = Intl.Segmenter.supportedLocalesOf(language);
  for (const { segment, index, isWordLike } of new Intl.Segmenter(known, { granularity: by }).segment(text)) {
    if (by === 'word' && !isWordLike) continue;
    const words = segment.trim();
    if (words) units.push([index + segment.indexOf(words), index + segment.indexOf(words) + words.length]);
  }
  return units;
}
