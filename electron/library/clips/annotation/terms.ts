/** The context that every Web Annotation names (Web Annotation Vocabulary). */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Motivations that the model names; any other one is an IRI. */
export const motivations: ReadonlySet<string> = new Set([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'reviewing',
  'tagging',
]);

/** What holds several resources in the place of one. */
export const setTypes: ReadonlySet<string> = new Set(['Choice', 'Composite', 'List', 'Independents']);

/** The names of articles and clips as IRIs, for a library that knows them. */
export const articleUrn = 'urn:attache:article:';
export const clipUrn = 'urn:attache:clip:';
