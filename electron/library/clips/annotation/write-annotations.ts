import type { Clip } from '../../../contract/models/clip.ts';
import { annotationContext, articleUrn, clipUrn } from './terms.ts';

/** The tints of clips 1 to 5, for who shows them elsewhere. */
const stylesheet = {
  type: 'CssStylesheet',
  value: ['#f4c95d', '#a3c293', '#9cc3e6', '#e8a7b0', '#c3b1e1']
    .map((colour, index) => `.clip-${index + 1} { background: ${colour} }`)
    .join('\n'),
};

/** Clips as one AnnotationCollection with one page: place, words and context of each, comment, tags and colour. */
export function writeAnnotations(clips: readonly Clip[], id: string): string {
  const page = {
    id: `${id}:page`,
    type: 'AnnotationPage',
    partOf: id,
    startIndex: 0,
    items: clips.map(annotationOf),
  };
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: 'Clips',
    total: clips.length,
    // A page with nothing in it is against the model: an empty collection has none.
    ...(clips.length > 0 ? { first: page } : {}),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationOf(clip: Clip) {
  const { comment, tags } = clip;
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  const body = [
    ...(comment ? [text(comment, 'commenting')] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
  ];
  return {
    id: clipUrn + clip.id,
    type: 'Annotation',
    motivation: comment ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    created: clip.createdAt,
    stylesheet,
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: sourceOf(clip),
      styleClass: `clip-${clip.colour}`,
      selector: selectorsOf(clip),
    },
  };
}

/** The article by its address, where it has one, and by its name in this library. */
function sourceOf({ article, source }: Clip) {
  const urn = articleUrn + article;
  const named = source.address && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(source.address);
  return {
    ...(named ? { id: source.address, canonical: urn } : { id: urn }),
    type: 'Text',
    language: source.language,
    label: source.title,
  };
}

/** An orphan has no place; what was anchored approximately has the words of its place first, then what was clipped. */
function selectorsOf({ start, end, quote, prefix, suffix, orphaned, anchored }: Clip) {
  const exact = (words: string) => ({ type: 'TextQuoteSelector', exact: words, prefix, suffix });
  return [
    ...(orphaned ? [] : [{ type: 'TextPositionSelector', start, end }]),
    ...(!orphaned && anchored.passage !== null ? [exact(anchored.passage)] : []),
    exact(quote),
  ];
}
