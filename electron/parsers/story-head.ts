import { agencyLine } from './agencies.ts';
import { type Metadata, takeMetadata } from './metadata-lines.ts';
import { isNavigation, isSection } from './navigation.ts';
import { type Part, removal, type Sorted } from './parts.ts';
import { endOfStory } from './story-end.ts';

/** So many parts at the top may be metadata or furniture. */
const headParts = 10;
/** The agency's name alone among so many first parts stands over the story, not below it. */
const agencyParts = 4;

/** Takes metadata, furniture and the agency's name out of the first parts, and fills `metadata`. */
export function readHead(parts: readonly Part[], metadata: Metadata): Sorted {
  const sorted: Sorted = { parts: [], removed: [] };
  const end = parts.slice(0, headParts).findIndex(({ text }) => endOfStory(text) !== null);
  const length = end < 0 ? headParts : end;
  for (const [index, part] of parts.slice(0, length).entries()) {
    const { kind, text } = part;
    const agency = index < agencyParts && index + 1 < parts.length ? agencyLine(text) : null;
    const rest = kind === 'paragraph' ? takeMetadata(text, metadata) : null;
    if (rest !== null) {
      sorted.removed.push(removal('metadata-line', text.slice(0, text.length - rest.length).trim()));
      if (rest !== '') sorted.parts.push({ kind, text: rest });
    } else if (agency !== null) {
      metadata.agency ??= agency;
      sorted.removed.push(removal('agency-line', text));
    } else if (kind === 'paragraph' && (isNavigation(text) || isSection(text))) {
      sorted.removed.push(removal('navigation', text));
    } else {
      sorted.parts.push(part);
    }
  }
  return { ...sorted, parts: sorted.parts.concat(parts.slice(length)) };
}
