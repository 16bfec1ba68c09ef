import {
  asResource,
  check,
  dates,
  hasType,
  iris,
  isIri,
  oneCount,
  oneDateAtMost,
  oneIriAtMost,
  oneText,
  oneTextAtMost,
  type Report,
  type Resource,
  type Rule,
  texts,
  valuesOf,
} from './rules.ts';

const value = { value: oneText };
const places = { start: oneCount, end: oneCount };

/** What each kind of selector and state has to say (section 4.2 and 4.3 of the model). */
const byType: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  FragmentSelector: { ...value, conformsTo: oneIriAtMost },
  CssSelector: value,
  XPathSelector: value,
  TextQuoteSelector: { exact: oneText, prefix: oneTextAtMost, suffix: oneTextAtMost },
  TextPositionSelector: places,
  DataPositionSelector: places,
  SvgSelector: { value: oneTextAtMost },
  TimeState: {
    sourceDate: dates,
    sourceDateStart: oneDateAtMost,
    sourceDateEnd: oneDateAtMost,
    cached: iris,
  },
  HttpRequestState: value,
};

/** Checks a selector or a state, and what refines it: an IRI, or a resource that says what kind it is. */
export function checkSelector(given: unknown, path: string, report: Report, depth = 0): void {
  if (isIri(given)) return;
  const selector = asResource(given);
  if (!selector || depth > 20) {
    report.mistakes.push({ code: 'no-resource', path });
    return;
  }
  check(selector, { id: oneIriAtMost, type: texts }, path, report);
  const type = Object.keys(byType).find((name) => hasType(selector, name));
  if (type) check(selector, byType[type] ?? {}, path, report);
  else if (hasType(selector, 'RangeSelector')) checkRange(selector, path, report, depth);
  else if (valuesOf(selector['type']).length === 0 && !isIri(selector['id']))
    report.mistakes.push({ code: 'no-type', path });
  if (type === 'SvgSelector' && selector['value'] === undefined && !isIri(selector['id']))
    report.mistakes.push({ code: 'missing', path: `${path}.value` });
  if (type === 'TextPositionSelector' || type === 'DataPositionSelector') checkOrder(selector, path, report);
  if (type === 'TimeState') checkTimes(selector, path, report);
  for (const [index, refined] of valuesOf(selector['refinedBy']).entries())
    checkSelector(refined, `${path}.refinedBy${at(selector['refinedBy'], index)}`, report, depth + 1);
}

function checkRange(selector: Resource, path: string, report: Report, depth: number): void {
  for (const name of ['startSelector', 'endSelector']) {
    const values = valuesOf(selector[name]);
    if (values.length === 0) report.mistakes.push({ code: 'missing', path: `${path}.${name}` });
    else if (values.length > 1) report.mistakes.push({ code: 'several', path: `${path}.${name}` });
    else checkSelector(values[0], `${path}.${name}`, report, depth + 1);
  }
}

/** An end before the start selects nothing. */
function checkOrder({ start, end }: Resource, path: string, { mistakes }: Report): void {
  if (typeof start === 'number' && typeof end === 'number' && end < start)
    mistakes.push({ code: 'no-number', path: `${path}.end` });
}

/** A time is a moment or the two ends of a span, not both. */
function checkTimes(
  { sourceDate, sourceDateStart, sourceDateEnd }: Resource,
  path: string,
  report: Report,
): void {
  const ends = [sourceDateStart, sourceDateEnd].filter((one) => one !== undefined).length;
  if (ends === 1) report.mistakes.push({ code: 'missing', path: `${path}.sourceDateEnd` });
  if (ends > 0 && sourceDate !== undefined)
    report.mistakes.push({ code: 'several', path: `${path}.sourceDate` });
}

/** `[2]` for the third of a list, nothing for a value that stands alone. */
export function at(value: unknown, index: number): string {
  return Array.isArray(value) ? `[${index}]` : '';
}
