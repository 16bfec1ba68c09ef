import { useEffect } from 'react';
import { useSettings } from '../state/settings.ts';

/** Puts language, theme and text size on the document, where the style sheets and a screen reader look for them. */
export function useAppearance(): void {
  const { language, theme, textSize } = useSettings();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    root.style.setProperty('--text-scale', String(textSize / 100));
  }, [language, theme, textSize]);
}
