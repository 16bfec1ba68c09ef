import type { EditorState, LexicalEditor, NodeKey } from 'lexical';
import { create } from 'zustand';
import type {
  QuotationCheck,
  UncitedText,
  UnfoundNumber,
  UnsourcedText,
  Verification,
} from '../../../../electron/contract/models/verification.ts';
import { useVerification, type VerificationCounts } from '../../../state/verification.ts';
import { currentEditor } from '../../current-editor.ts';
import { $quotations, $wordsOf } from '../../nodes/quotation/quotation-words.ts';
import { $element, $elementFinder } from './word-places.ts';

/** Something found in a block, with the key of the block's node. */
export type Placed<T> = T & { block: NodeKey };

/** A number that no passage cited with it has. */
export type PlacedNumber = Placed<UnfoundNumber>;

export interface Checks {
  /** Quotations by the key of their node, in order of appearance when the library last looked. */
  checks: ReadonlyMap<NodeKey, QuotationCheck>;
  unsourced: readonly Placed<UnsourcedText>[];
  numbers: readonly PlacedNumber[];
  uncited: readonly Placed<UncitedText>[];
}

const none: Checks = { checks: new Map(), unsourced: [], numbers: [], uncited: [] };

/** What is known of the open note: by the library of the note as last saved, by the window of what was typed since. */
export const useChecks = create<Checks>(() => none);

/** The state that an answer of the library will be about. */
export function stateToVerify(editor: LexicalEditor | null): EditorState | null {
  return editor?.getEditorState() ?? null;
}

/** Keeps an answer of the library about a state. */
export function keepChecks(state: EditorState | null, verification: Verification): void {
  if (!state) return;
  const checks = new Map<NodeKey, QuotationCheck>();
  const newer = typedSince(state);
  const known = state.read(() => {
    for (const [index, node] of $quotations().entries()) {
      const check = verification.quotations[index];
      const key = node.getKey();
      if (check) checks.set(key, newer.get(key) ?? asKnown(key, check));
    }
    const $elementAt = $elementFinder();
    const placed = <T extends { place: { path: number[] } }>(found: readonly T[]) =>
      found.flatMap((one): Placed<T>[] => {
        const block = $elementAt(one.place.path);
        return block ? [{ ...one, block: block.getKey() }] : [];
      });
    const { unsourced, numbers, uncited } = verification;
    const quoting = placed(unsourced);
    // A paragraph whose quoted words have no source is looked at for them already.
    const others = placed(uncited).filter((one) => quoting.every(({ block }) => block !== one.block));
    return { unsourced: quoting, numbers: placed(numbers), uncited: others };
  });
  keep({ checks, ...known });
}

/** The check that is drawn already, where there is nothing new to say: drawing all again after each save would cost. */
function asKnown(key: NodeKey, check: QuotationCheck): QuotationCheck {
  const known = useChecks.getState().checks.get(key);
  const same = known?.state === check.state && known.quoted === check.quoted && known.source === check.source;
  return same ? known : check;
}

/** What the window knows of quotations that were edited after a state was taken. */
function typedSince(state: EditorState): Map<NodeKey, QuotationCheck> {
  const now = currentEditor()?.getEditorState();
  if (!now || now === state) return new Map();
  const { checks } = useChecks.getState();
  return now.read(
    () =>
      new Map(
        $quotations().flatMap((node): [NodeKey, QuotationCheck][] => {
          const check = checks.get(node.getKey());
          const edited = state.read(() => $element(node.getKey())) !== node;
          return check && edited && check.quoted === $wordsOf(node).trim() ? [[node.getKey(), check]] : [];
        }),
      ),
  );
}

/** Keeps what the window found of quotations; null: the quotation is gone. */
export function keepTyped(changed: ReadonlyMap<NodeKey, QuotationCheck | null>): void {
  const known = useChecks.getState();
  const checks = new Map(known.checks);
  for (const [key, check] of changed) {
    if (check) checks.set(key, check);
    else checks.delete(key);
  }
  keep({ ...known, checks });
}

/** Most answers say what is known. Nothing is drawn anew then: the next key would have to wait for it. */
function keep(found: Checks): void {
  const known = useChecks.getState().checks;
  useChecks.setState(isSameMap(found.checks, known) ? { ...found, checks: known } : found);
  const counts = countsOf(found);
  if (JSON.stringify(counts) !== JSON.stringify(useVerification.getState().counts))
    useVerification.setState({ counts });
}

/** Whether two maps have the same entries in the same order. */
function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  const entries = [...other].flat();
  return one.size === other.size && [...one].flat().every((part, at) => part === entries[at]);
}

function countsOf({ checks, unsourced, numbers, uncited }: Checks): VerificationCounts {
  const states = [...checks.values()].map(({ state }) => state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return {
    verbatim: count('verbatim'),
    altered: count('altered'),
    orphaned: count('orphaned'),
    unsourced: unsourced.length,
    numbers: numbers.length,
    uncited: uncited.length,
  };
}

export function clearChecks(): void {
  useChecks.setState(none);
  useVerification.setState({ counts: null });
}
