import type { Span } from '../../contract/models/span.ts';
import { findChanged, likePlaces } from './find-changed.ts';
import { type FoldedText, foldText, foldWords } from './folded-text.ts';
import { contextLikeness, type Sides, scoreOf, sidesAt, sidesOf, unchangedBeside } from './likeness.ts';
import { type Found, overlap, type Passage, type TextWithPlace } from './passage.ts';

/** So far (UTF-16 units) is looked to either side where the text before the change is known. */
const reach = 128;
/** One side unchanged is enough, with an unrelated other one, which is about a quarter alike by chance. */
const leastContext = 0.55;
/** By so much a place has to agree better than any other: three words in the sides. */
const leastMargin = 0.05;
/**
 * Words that stand twice in a line have nearly the same surroundings: so many units right beside the passage have to be
 * unchanged, and so many more than beside any other place.
 */
const leastBeside = 12;
const leastMoreBeside = 6;
/** Words of so many units are one of a kind: they are the passage though both neighbours are others. */
const telling = 40;
/** More candidates than these help nobody to decide. */
const mostCandidates = 5;
/** More places of the same words than these are not weighed against one another. */
const mostPlaces = 2_000;

/**
 * Where a passage stands in a text that has changed: the same words between the words they stood between, else words
 * like them; null when there is no such place or when another one is as likely. `before`: the text before the change.
 * What stood there already, elsewhere than the clip, is another passage, however alike.
 */
export function findPassage(passage: Passage, text: FoldedText, before: TextWithPlace | null): Found | null {
  const words = foldWords(passage.quote);
  if (words === '') return null;
  const sides = sidesWere(passage, before);
  const same = findSame(words, sides, text, before);
  if (same) return { ...same, span: text.unfold(same.span) };
  // Without the text before nobody can tell a passage that was changed from one that always was like it.
  const changed = before && findChanged(words, sides, text.text, before);
  return changed && { ...changed, span: text.unfold(changed.span) };
}

/** Places where a passage may belong, best first, for the analyst to choose from: what stood there before counts too. */
export function candidatesOf(passage: Passage, text: FoldedText): Pick<Found, 'span' | 'score'>[] {
  const words = foldWords(passage.quote);
  if (words === '') return [];
  const sides = sidesWere(passage, null);
  const same = placesOf(words, text.text)
    .slice(0, mostPlaces)
    .map((span) => ({
      span,
      score: scoreOf(1, sides, sidesAt(text.text, span, sides)),
    }));
  const alike = likePlaces(words, sides, text.text, mostCandidates).filter(
    ({ span }) => !same.some((one) => overlap(one.span, span)),
  );
  return [...same, ...alike]
    .sort((one, other) => other.score - one.score)
    .slice(0, mostCandidates)
    .map(({ span, score }) => ({ span: text.unfold(span), score }));
}

/** What is known of what stood around the passage, folded. */
function sidesWere({ prefix, suffix }: Passage, before: TextWithPlace | null): Sides {
  if (before?.place) return sidesOf(before.text.text, before.text.fold(before.place), reach);
  return { before: foldText(prefix).text, after: foldText(suffix).text };
}

function findSame(words: string, sides: Sides, text: FoldedText, before: TextWithPlace | null): Found | null {
  const places = placesOf(words, text.text);
  const own = before?.place ? before.text.fold(before.place) : null;
  const earlier = before ? placesOf(words, before.text.text) : [];
  const others = earlier.filter((place) => !own || !overlap(place, own));
  if (places.length === 0 || places.length > mostPlaces) return null;
  const around = places.map((place) => sidesAt(text.text, place, sides));
  const agreement = around.map((here) => contextLikeness(sides, here));
  const found = (at: number): Found => ({
    how: 'context',
    span: places[at] ?? [0, 0],
    score: scoreOf(1, sides, around[at] ?? sides),
  });
  if (places.length === 1 && others.length === 0) {
    return (agreement[0] ?? 0) >= leastContext || words.length >= telling ? found(0) : null;
  }
  // The same words stood elsewhere too: that place may be what is left.
  const elsewhere = before ? others.map((place) => sidesAround(before.text.text, place, sides)) : [];
  const at =
    surest(sides, around, elsewhere, contextLikeness, leastContext, leastMargin) ??
    surest(sides, around, elsewhere, unchangedBeside, leastBeside, leastMoreBeside);
  const here = at === null ? undefined : around[at];
  // What stands right beside the words tells a neighbour in the same line, which all else is alike for.
  const beside = (other: Sides) => (here ? unchangedBeside(other, here) : 0);
  const anotherOnes = elsewhere.some((other) => beside(other) >= beside(sides) + leastMoreBeside);
  if (at !== null && !anotherOnes && (agreement[at] ?? 0) >= leastContext) return found(at);
  const index = byOrder(places, earlier, own, agreement);
  return index === null ? null : found(index);
}

/**
 * The place that agrees with what was known by at least `least`, and by `margin` better than any other one does and
 * than it agrees with any other place of before; null when there is none.
 */
function surest(
  sides: Sides,
  around: readonly Sides[],
  elsewhere: readonly Sides[],
  agreement: (sides: Sides, here: Sides) => number,
  least: number,
  margin: number,
): number | null {
  const agreements = around.map((here) => agreement(sides, here));
  const most = Math.max(...agreements);
  const at = agreements.indexOf(most);
  const here = around[at];
  if (!here || most < least) return null;
  const rivals = [
    ...agreements.filter((_, index) => index !== at),
    ...elsewhere.map((other) => agreement(other, here)),
  ];
  return most - Math.max(0, ...rivals) >= margin ? at : null;
}

/** Where as many places have the same words and the same neighbours as before, each is the one it was in order. */
function byOrder(
  places: readonly Span[],
  earlier: readonly Span[],
  own: Span | null,
  agreement: readonly number[],
): number | null {
  const index = own ? earlier.findIndex((place) => overlap(place, own)) : -1;
  if (index < 0 || earlier.length !== places.length) return null;
  return (agreement[index] ?? 0) >= 1 - leastMargin ? index : null;
}

function sidesAround(text: string, place: Span, { before, after }: Sides): Sides {
  return {
    before: sidesOf(text, place, before.length).before,
    after: sidesOf(text, place, after.length).after,
  };
}

/** Every place of the very words, in order. */
export function placesOf(words: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push([at, at + words.length]);
  }
  return places;
}
