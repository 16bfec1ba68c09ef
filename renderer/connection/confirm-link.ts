import { sentence } from '../../electron/contract/sentence.ts';
import en from '../../resources/locales/en.json' with { type: 'json' };
import vi from '../../resources/locales/vi.json' with { type: 'json' };

/** Asks whether an https address may be opened; false for any other kind, without asking. */
export function confirmLink(url: string): boolean {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  const locale = document.documentElement.lang === 'vi' ? vi : en;
  return window.confirm(sentence(locale, 'link.open-question', { address: url }));
}
