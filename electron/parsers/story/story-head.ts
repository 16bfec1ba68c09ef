import type { Part } from '../../contract/models/article.ts';
import { slicePart, standing } from '../parts.ts';
import { agencyLine } from './agencies.ts';
import { type Metadata, placeAndDay, takeMetadata } from './metadata-lines.ts';
import { isNavigation, isSection } from './navigation.ts';
import { endOfStory } from './story-end.ts';

/** So many parts at the top may be metadata or furniture. */
const headParts = 10;
/** The agency's name alone among so many first parts stands over the story, not below it. */
const agencyParts = 4;

/** Leaves metadata, furniture and the agency's name out of the first parts, and fills `metadata`. */
export function readHead(parts: readonly Part[], metadata: Metadata): Part[] {
  const head = standing(parts).slice(0, headParts);
  const end = head.findIndex(({ text }) => endOfStory(text) !== null);
  const cut = new Map<Part, Part[]>();
  for (const [index, part] of head.slice(0, end < 0 ? headParts : end).entries()) {
    const { kind, text } = part;
    const agency = index < agencyParts && index + 1 < parts.length ? agencyLine(text) : null;
    const rest = kind === 'paragraph' ? takeMetadata(text, metadata) : null;
    // A headline may be a place and a day.
    const dated = index > 0 && rest === null && kind === 'paragraph' ? placeAndDay(text) : null;
    if (dated !== null) {
      metadata.publishedOn ??= { day: dated.day, at: null, from: 'text' };
      metadata.place ??= dated.place;
      part.removed = 'metadata-line';
    } else if (rest === '') {
      part.removed = 'metadata-line';
    } else if (rest !== null) {
      const at = text.length - rest.length;
      cut.set(part, [
        { ...slicePart(part, 0, at), removed: 'metadata-line' },
        slicePart(part, at, text.length),
      ]);
    } else if (agency !== null) {
      metadata.agency ??= agency;
      part.removed = 'agency-line';
    } else if (kind === 'paragraph' && (isNavigation(text) || isSection(text))) {
      part.removed = 'navigation';
    }
  }
  return cut.size === 0 ? [...parts] : parts.flatMap((part) => cut.get(part) ?? [part]);
}
