import { asResource, hasType, type Resource, valuesOf } from './rules.ts';

/** The annotations that a document holds: itself, or those of a page or of a collection's first page. */
export function annotationsIn(document: Resource): unknown[] {
  if (hasType(document, 'AnnotationPage')) return valuesOf(document['items']);
  if (!hasType(document, 'AnnotationCollection')) return [document];
  const page = asResource(document['first']);
  return page ? valuesOf(page['items']) : [];
}
