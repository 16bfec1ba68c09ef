import type { LexicalEditor, NodeKey } from 'lexical';
import { create } from 'zustand';
import type { QuotationCheck, Verification } from '../../../../electron/contract/models/verification.ts';
import { useVerification } from '../../../state/verification.ts';
import { $quotations } from '../../nodes/quotation/quotation-words.ts';

/** The quotations of the open note as the library last compared them, by the key of their node, in order. */
export const useChecks = create<{ checks: ReadonlyMap<NodeKey, QuotationCheck> }>(() => ({
  checks: new Map(),
}));

/** The keys of a note's quotations, in the order in which the library will count them. */
export function quotationKeys(editor: LexicalEditor | null): NodeKey[] {
  return editor ? editor.getEditorState().read(() => $quotations().map((node) => node.getKey())) : [];
}

/** Keeps an answer of the library about the state that had these quotations. */
export function keepChecks(keys: readonly NodeKey[], { quotations, ...counts }: Verification): void {
  const checks = new Map<NodeKey, QuotationCheck>();
  for (const check of quotations) {
    const key = keys[check.index];
    if (key !== undefined) checks.set(key, check);
  }
  useChecks.setState({ checks });
  useVerification.setState({ counts });
}

export function clearChecks(): void {
  useChecks.setState({ checks: new Map() });
  useVerification.setState({ counts: null });
}
