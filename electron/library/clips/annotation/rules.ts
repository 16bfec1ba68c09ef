import type { AnnotationMistake, AnnotationMistakeCode } from '../../../contract/models/annotation.ts';
import { motivations } from './terms.ts';

export type Resource = Record<string, unknown>;

/** What is wrong is written down with its path; nothing is thrown. */
export interface Report {
  mistakes: AnnotationMistake[];
}

/** JSON-LD lets one value stand for a list of one; null and nothing are no value. */
export function valuesOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function asResource(value: unknown): Resource | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Resource) : null;
}

export function hasType(resource: Resource, type: string): boolean {
  return valuesOf(resource['type']).includes(type);
}

/** An absolute IRI (RFC 3987): a scheme, a colon, and no sign that an IRI has to escape. */
export function isIri(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

/** xsd:dateTime in UTC, written with Z, as the model asks for; a day that no calendar has is none. */
export function isUtcDateTime(value: unknown): value is string {
  if (typeof value !== 'string' || !/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value))
    return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(value.match(/-(\d\d)T/)?.[1]);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

type Test = (value: unknown) => boolean;
const isText: Test = (value) => typeof value === 'string';
const isDirection: Test = (value) => value === 'ltr' || value === 'rtl' || value === 'auto';
const isMotivation: Test = (value) => (typeof value === 'string' && motivations.has(value)) || isIri(value);

/** How often a property may stand, and what each of its values has to be. */
export interface Rule {
  least: 0 | 1;
  most: 1 | typeof Number.POSITIVE_INFINITY;
  test: Test;
  code: AnnotationMistakeCode;
}

const any = Number.POSITIVE_INFINITY;
const rule = (test: Test, code: AnnotationMistakeCode, least: 0 | 1, most: Rule['most']): Rule => ({
  least,
  most,
  test,
  code,
});

export const oneIri = rule(isIri, 'no-iri', 1, 1);
export const oneIriAtMost = rule(isIri, 'no-iri', 0, 1);
export const oneText = rule(isText, 'no-text', 1, 1);
export const oneTextAtMost = rule(isText, 'no-text', 0, 1);
export const texts = rule(isText, 'no-text', 0, any);
export const oneCount = rule(isCount, 'no-number', 1, 1);
export const oneCountAtMost = rule(isCount, 'no-number', 0, 1);
export const oneDateAtMost = rule(isUtcDateTime, 'no-date', 0, 1);
export const dates = rule(isUtcDateTime, 'no-date', 0, any);
export const iris = rule(isIri, 'no-iri', 0, any);

/** What any resource may say of itself (section 3.2 and 3.3 of the model). */
export const ofAnyResource: Readonly<Record<string, Rule>> = {
  type: texts,
  created: oneDateAtMost,
  modified: oneDateAtMost,
  generated: oneDateAtMost,
  rights: iris,
  canonical: oneIriAtMost,
  via: iris,
  accessibility: texts,
  motivation: rule(isMotivation, 'no-term', 0, any),
  purpose: rule(isMotivation, 'no-term', 0, any),
  format: texts,
  language: texts,
  processingLanguage: oneTextAtMost,
  textDirection: rule(isDirection, 'no-direction', 0, 1),
  styleClass: texts,
};

export function check(
  resource: Resource,
  rules: Readonly<Record<string, Rule>>,
  path: string,
  { mistakes }: Report,
): void {
  for (const [name, { least, most, test, code }] of Object.entries(rules)) {
    const values = valuesOf(resource[name]);
    const at = path ? `${path}.${name}` : name;
    if (values.length < least) mistakes.push({ code: 'missing', path: at });
    else if (values.length > most) mistakes.push({ code: 'several', path: at });
    else if (!values.every(test)) mistakes.push({ code, path: at });
  }
}
