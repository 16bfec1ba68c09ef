import type { AnnotationMistake } from '../../../contract/models/annotation.ts';
import { at, checkSelector } from './check-selector.ts';
import {
  asResource,
  check,
  hasType,
  isIri,
  ofAnyResource,
  oneCountAtMost,
  oneIri,
  oneIriAtMost,
  oneText,
  oneTextAtMost,
  type Report,
  type Resource,
  valuesOf,
} from './rules.ts';
import { annotationContext, setTypes } from './terms.ts';

/**
 * What in a document is against the W3C Web Annotation Data Model (Recommendation of 23 February 2017): every MUST and
 * MUST NOT that can be seen in the document itself. Empty for an annotation, a page or a collection that is valid.
 */
export function checkDocument(value: unknown): AnnotationMistake[] {
  const report: Report = { mistakes: [] };
  const document = asResource(value);
  if (!document) return [{ code: 'no-object', path: '' }];
  const context = document['@context'];
  if (!valuesOf(context).includes(annotationContext) || (Array.isArray(context) && context.length === 0))
    report.mistakes.push({ code: 'context', path: '@context' });
  if (hasType(document, 'AnnotationCollection')) checkCollection(document, '', report);
  else if (hasType(document, 'AnnotationPage')) checkPage(document, '', report);
  else checkOne(document, '', report);
  return report.mistakes;
}

/** What in an annotation is against the model; one that stands in a page has its context from there. */
export function checkAnnotation(value: unknown): AnnotationMistake[] {
  const report: Report = { mistakes: [] };
  checkOne(value, '', report);
  return report.mistakes;
}

function checkOne(value: unknown, path: string, report: Report): void {
  const annotation = asResource(value);
  if (!annotation) {
    report.mistakes.push({ code: 'no-resource', path });
    return;
  }
  const under = (name: string) => (path ? `${path}.${name}` : name);
  if (!hasType(annotation, 'Annotation')) report.mistakes.push({ code: 'no-type', path: under('type') });
  check(annotation, { ...ofAnyResource, id: oneIri, bodyValue: oneTextAtMost }, path, report);
  if (annotation['bodyValue'] !== undefined && annotation['body'] !== undefined)
    report.mistakes.push({ code: 'two-bodies', path: under('bodyValue') });
  checkPeople(annotation, path, report);
  checkStylesheet(annotation['stylesheet'], under('stylesheet'), report);
  if (valuesOf(annotation['target']).length === 0)
    report.mistakes.push({ code: 'missing', path: under('target') });
  for (const name of ['body', 'target'])
    for (const [index, one] of valuesOf(annotation[name]).entries())
      checkPart(one, under(name) + at(annotation[name], index), report);
}

/** A body or a target: an IRI, a resource with one, text of its own, part of a source, or several of them. */
function checkPart(value: unknown, path: string, report: Report, depth = 0): void {
  if (typeof value === 'string') {
    if (!isIri(value)) report.mistakes.push({ code: 'no-iri', path });
    return;
  }
  const part = asResource(value);
  if (!part || depth > 20) {
    report.mistakes.push({ code: 'no-resource', path });
    return;
  }
  check(part, ofAnyResource, path, report);
  checkPeople(part, path, report);
  const types = valuesOf(part['type']);
  if (types.some((type) => typeof type === 'string' && setTypes.has(type)))
    checkSet(part, path, report, depth);
  else if (hasType(part, 'TextualBody')) check(part, { id: oneIriAtMost, value: oneText }, path, report);
  else if (hasType(part, 'SpecificResource') || part['source'] !== undefined)
    checkSpecific(part, path, report);
  else if (part['items'] !== undefined) report.mistakes.push({ code: 'no-type', path });
  else if (part['id'] === undefined && part['value'] !== undefined)
    check(part, { value: oneText }, path, report);
  else check(part, { id: oneIri }, path, report);
}

function checkSet(set: Resource, path: string, report: Report, depth: number): void {
  if (valuesOf(set['type']).length > 1) report.mistakes.push({ code: 'several', path: `${path}.type` });
  const items = asResource(set['items'])
    ? valuesOf(asResource(set['items'])?.['@list'])
    : valuesOf(set['items']);
  check(set, { id: oneIriAtMost }, path, report);
  if (items.length === 0) report.mistakes.push({ code: 'no-items', path: `${path}.items` });
  for (const [index, item] of items.entries()) checkPart(item, `${path}.items[${index}]`, report, depth + 1);
}

function checkSpecific(part: Resource, path: string, report: Report): void {
  check(part, { id: oneIriAtMost }, path, report);
  const sources = valuesOf(part['source']);
  if (sources.length === 0) report.mistakes.push({ code: 'missing', path: `${path}.source` });
  else if (sources.length > 1) report.mistakes.push({ code: 'several', path: `${path}.source` });
  else checkPart(sources[0], `${path}.source`, report, 1);
  for (const name of ['selector', 'state'])
    for (const [index, one] of valuesOf(part[name]).entries())
      checkSelector(one, `${path}.${name}${at(part[name], index)}`, report);
  for (const name of ['renderedVia', 'scope'])
    for (const [index, one] of valuesOf(part[name]).entries())
      checkReference(one, `${path}.${name}${at(part[name], index)}`, report);
}

function checkPeople(resource: Resource, path: string, report: Report): void {
  for (const name of ['creator', 'generator', 'audience'])
    for (const [index, one] of valuesOf(resource[name]).entries())
      checkReference(one, `${path ? `${path}.` : ''}${name}${at(resource[name], index)}`, report);
}

/** Something that is named by its IRI or described in place. */
function checkReference(value: unknown, path: string, report: Report): void {
  const resource = asResource(value);
  if (resource) check(resource, { id: oneIriAtMost }, path, report);
  else if (!isIri(value)) report.mistakes.push({ code: 'no-iri', path });
}

function checkStylesheet(value: unknown, path: string, report: Report): void {
  const sheets = valuesOf(value);
  if (sheets.length > 1) report.mistakes.push({ code: 'several', path });
  for (const sheet of sheets) {
    const embedded = asResource(sheet);
    if (!embedded) checkReference(sheet, path, report);
    else check(embedded, { id: oneIriAtMost, value: oneTextAtMost }, path, report);
  }
}

function checkCollection(collection: Resource, path: string, report: Report): void {
  check(collection, { ...ofAnyResource, id: oneIri, total: oneCountAtMost }, path, report);
  checkPeople(collection, path, report);
  const [first, ...more] = valuesOf(collection['first']);
  const at = path ? `${path}.first` : 'first';
  if (more.length > 0) report.mistakes.push({ code: 'several', path: at });
  // A collection that says it is empty has no page.
  if (first === undefined && collection['total'] !== 0) report.mistakes.push({ code: 'missing', path: at });
  else if (asResource(first)) checkPage(asResource(first) ?? {}, at, report);
  else if (first !== undefined && !isIri(first)) report.mistakes.push({ code: 'no-iri', path: at });
  check(collection, asResource(collection['last']) ? {} : { last: oneIriAtMost }, path, report);
}

function checkPage(page: Resource, path: string, report: Report): void {
  check(
    page,
    { id: oneIri, startIndex: oneCountAtMost, next: oneIriAtMost, prev: oneIriAtMost },
    path,
    report,
  );
  if (!hasType(page, 'AnnotationPage'))
    report.mistakes.push({ code: 'no-type', path: path ? `${path}.type` : 'type' });
  const partOf = page['partOf'];
  if (partOf !== undefined) checkReference(partOf, path ? `${path}.partOf` : 'partOf', report);
  const items = valuesOf(page['items']);
  const under = path ? `${path}.items` : 'items';
  if (items.length === 0) report.mistakes.push({ code: 'no-items', path: under });
  for (const [index, item] of items.entries()) checkOne(item, `${under}[${index}]`, report);
}
