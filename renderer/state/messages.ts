import { create } from 'zustand';
import type { Failure, Result } from '../../electron/contract/failure.ts';
import type { SentenceValues } from '../../electron/contract/sentence.ts';
import type { SentenceKey } from '../locale/sentences.ts';

/** What is told at the bottom left, one at a time; `action` is a key of the locale and what it does. */
export interface Message {
  kind: 'failure' | 'success';
  key: SentenceKey;
  values?: SentenceValues;
  action?: { label: SentenceKey; run: () => void };
}

export const useMessage = create<{ message: Message | null }>(() => ({ message: null }));

export function tell(message: Message | null): void {
  useMessage.setState({ message });
}

export function tellFailure(failure: Failure, action?: Message['action']): void {
  tell({
    kind: 'failure',
    key: `failure.${failure.code}`,
    values: { about: failure.about, detail: failure.detail },
    ...(action ? { action } : {}),
  });
}

/** The value of a success; null for a failure, which is told. */
export function valueOrTell<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  tellFailure(result.failure);
  return null;
}
