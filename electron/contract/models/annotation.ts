import type { ClipId } from '../ids.ts';

/** What the Web Annotation Data Model says must be, and is not. Its sentence is `annotation.<code>`. */
export const annotationMistakeCodes = [
  'not-json',
  'no-object',
  'context',
  'missing',
  'several',
  'no-iri',
  'no-type',
  'no-text',
  'no-number',
  'no-date',
  'no-direction',
  'no-term',
  'two-bodies',
  'no-resource',
  'no-items',
] as const;
export type AnnotationMistakeCode = (typeof annotationMistakeCodes)[number];

/** `path`: where, as in `target.selector[0].exact`; empty for the document itself. */
export interface AnnotationMistake {
  code: AnnotationMistakeCode;
  path: string;
}

/**
 * Why an annotation became no clip. `invalid`: it is against the model; `no-passage`: it names no text; `no-article`:
 * neither its source nor its words are in the library; `not-found`: its words are not in its article; `ambiguous`: they
 * stand in several places; `too-long`: comment or tags are longer than a clip's may be.
 */
export const annotationRefusals = [
  'invalid',
  'no-passage',
  'no-article',
  'not-found',
  'ambiguous',
  'too-long',
] as const;
export type AnnotationRefusal = (typeof annotationRefusals)[number];

/** One annotation that became no clip: its place in the file, from 0, and its id, if it has one. */
export interface RefusedAnnotation {
  index: number;
  id: string | null;
  reason: AnnotationRefusal;
  mistakes: AnnotationMistake[];
}

/**
 * `known`: annotations whose clip is in the library already. `unanchored`: valid ones whose passage was not found.
 * `failed`: what is no valid annotation, or holds more than a clip may.
 */
export interface AnnotationImport {
  total: number;
  imported: ClipId[];
  known: ClipId[];
  unanchored: RefusedAnnotation[];
  failed: RefusedAnnotation[];
}
