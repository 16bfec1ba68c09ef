import type { ClipId } from '../../contract/ids.ts';
import type { QuotationCheck, QuotationState, Verification } from '../../contract/models/verification.ts';
import { isQuotation, type NoteDocument, textOf, walk } from '../../contract/note-document.ts';

/**
 * Compares the quotations of a note with the passages they are from. `passageOf` gives the words that now stand at
 * a clip's place, or null when they are gone. White space and Unicode normalisation are the only differences allowed.
 */
export function verify(document: NoteDocument, passageOf: (clip: ClipId) => string | null): Verification {
  const found = [...walk(document)].filter(isQuotation);
  const quotations = found.map((node, index): QuotationCheck => {
    const quoted = normalise(textOf(node));
    const source = passageOf(node.clip);
    return { index, clip: node.clip, state: stateOf(quoted, source), quoted, source };
  });
  const count = (state: QuotationState) => quotations.filter((quotation) => quotation.state === state).length;
  return { quotations, verbatim: count('verbatim'), altered: count('altered'), orphaned: count('orphaned') };
}

function stateOf(quoted: string, source: string | null): QuotationState {
  if (source === null) return 'orphaned';
  return quoted === normalise(source) ? 'verbatim' : 'altered';
}

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
