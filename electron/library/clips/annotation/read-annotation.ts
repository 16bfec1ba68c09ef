import type { ClipColour } from '../../../contract/models/clip.ts';
import type { Span } from '../../../contract/models/span.ts';
import type { Passage } from '../passage.ts';
import { asResource, hasType, isUtcDateTime, type Resource, valuesOf } from './rules.ts';

/** What an annotation says that a clip can hold. `sources`: the IRIs that may name its article. */
export interface ReadAnnotation {
  id: string;
  sources: string[];
  quotes: Passage[];
  /** Where the passage stands in its source's text, if it says so. */
  position: Span | null;
  comment: string;
  tags: string[];
  colour: ClipColour;
  createdAt: string | null;
}

/** Reads a valid annotation: its first target that selects text. */
export function readAnnotation(annotation: Resource): ReadAnnotation {
  const targets = valuesOf(annotation['target']).flatMap(partsOf);
  const target = targets.find((one) => selectorsOf(one).length > 0) ?? targets[0];
  const selectors = target ? selectorsOf(target) : [];
  const position = selectors.find((one) => hasType(one, 'TextPositionSelector') && !one['refined']);
  const { comment, tags } = bodiesOf(annotation);
  return {
    id: String(annotation['id']),
    sources: target
      ? sourcesOf(target)
      : valuesOf(annotation['target']).filter((one) => typeof one === 'string'),
    quotes: selectors.filter((one) => hasType(one, 'TextQuoteSelector')).map(passageOf),
    position: position ? [Number(position['start']), Number(position['end'])] : null,
    comment,
    tags,
    colour: colourOf(target ?? {}),
    createdAt: isUtcDateTime(annotation['created']) ? new Date(annotation['created']).toISOString() : null,
  };
}

/** A target, or the targets in a set of them. */
function partsOf(value: unknown): Resource[] {
  const part = asResource(value);
  if (!part) return [];
  return part['items'] === undefined ? [part] : valuesOf(part['items']).flatMap(partsOf);
}

/** The selectors of a target with those that refine them; a place inside another selection is not one in the text. */
function selectorsOf(target: Resource): Resource[] {
  const all = (value: unknown, refined: boolean): Resource[] =>
    valuesOf(value).flatMap((one) => {
      const selector = asResource(one);
      return selector ? [{ ...selector, refined }, ...all(selector['refinedBy'], true)] : [];
    });
  return all(target['selector'], false);
}

function passageOf({ exact, prefix, suffix }: Resource): Passage {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { quote: text(exact), prefix: text(prefix), suffix: text(suffix) };
}

function sourcesOf(target: Resource): string[] {
  const source = target['source'] ?? target['id'];
  if (typeof source === 'string') return [source];
  const resource = asResource(source) ?? {};
  return [resource['canonical'], resource['id'], ...valuesOf(resource['via'])].filter(
    (one) => typeof one === 'string',
  );
}

function bodiesOf(annotation: Resource): Pick<ReadAnnotation, 'comment' | 'tags'> {
  const tagging = valuesOf(annotation['motivation']).includes('tagging');
  const bodies = valuesOf(annotation['body']).flatMap(textBodies);
  const isTag = (body: Resource) => {
    const purposes = valuesOf(body['purpose']);
    return purposes.length > 0 ? purposes.includes('tagging') : tagging;
  };
  const words = (body: Resource) => String(body['value']).normalize('NFC').trim();
  const plain = typeof annotation['bodyValue'] === 'string' ? [annotation['bodyValue'].trim()] : [];
  return {
    comment: [...plain, ...bodies.filter((body) => !isTag(body)).map(words)].filter(Boolean).join('\n\n'),
    tags: [...new Set(bodies.filter(isTag).map(words).filter(Boolean))],
  };
}

/** The bodies with text of their own; of a choice, the first. */
function textBodies(value: unknown): Resource[] {
  const body = asResource(value);
  if (!body) return [];
  if (hasType(body, 'Choice')) return valuesOf(body['items']).slice(0, 1).flatMap(textBodies);
  if (body['items'] !== undefined) return valuesOf(body['items']).flatMap(textBodies);
  return typeof body['value'] === 'string' ? [body] : [];
}

function colourOf(target: Resource): ClipColour {
  const named = valuesOf(target['styleClass']).flatMap(
    (name) => /^clip-([1-5])$/.exec(String(name))?.[1] ?? [],
  );
  return Number(named[0] ?? 1) as ClipColour;
}
