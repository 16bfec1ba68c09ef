import type { Language } from '../../../electron/contract/models/language.ts';

/** The markings of a library that has no list of its own yet. */
export const standardClassifications: Record<Language, readonly string[]> = {
  en: ['Internal', 'Restricted', 'Confidential', 'Secret'],
  vi: ['Nội bộ', 'Mật', 'Tối mật', 'Tuyệt mật'],
};

/** Markings as typed, one a line; each once, at most 100 letters, without empty ones. */
export function classificationsFrom(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim().slice(0, 100));
  return [...new Set(lines.filter(Boolean))].slice(0, 50);
}
