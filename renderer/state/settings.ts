import { create } from 'zustand';
import { ExportChoice } from '../../electron/contract/models/export.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import { call } from '../connection/call.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the analyst has set; kept in the library, because the served app's address changes from start to start. */
export interface Settings {
  language: Language;
  theme: Theme;
  /** Size of the reading and writing type, in percent of the standard. */
  textSize: number;
  /** Widths of the columns in percent by window size, and which are folded. */
  layouts: Record<string, number[]>;
  /** The markings that notes of this library can have; null: the standard ones. */
  classifications: string[] | null;
  /** How the last export was made; null: as a new library's is. */
  export: ExportChoice | null;
}

const initial: Settings = {
  language: navigator.language.startsWith('vi') ? 'vi' : 'en',
  theme: 'system',
  textSize: 100,
  layouts: {},
  classifications: null,
  export: null,
};

export const useSettings = create<Settings>(() => initial);

/** Fills in what was kept; what is missing or malformed keeps its first value. */
export async function loadSettings(): Promise<void> {
  const result = await call('settings.read', {});
  if (!result.ok) return;
  const { language, theme, textSize, layouts, classifications, export: lastExport } = result.value;
  useSettings.setState({
    ...(language === 'en' || language === 'vi' ? { language } : {}),
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(textSize && Number(textSize) >= 60 && Number(textSize) <= 200 ? { textSize: Number(textSize) } : {}),
    ...(layouts ? { layouts: readLayouts(layouts) } : {}),
    ...(lastExport ? { export: readExport(lastExport) } : {}),
    ...(classifications ? { classifications: readClassifications(classifications) } : {}),
  });
}

/** Changes settings and keeps them; a library that cannot be written forgets them at the end. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  for (const [name, value] of Object.entries(change)) {
    void call('settings.write', {
      name,
      value: typeof value === 'object' ? JSON.stringify(value) : String(value),
    });
  }
}

function readLayouts(value: string): Settings['layouts'] {
  try {
    const layouts: unknown = JSON.parse(value);
    return Object.fromEntries(
      Object.entries(layouts as object).filter(
        ([, sizes]) => Array.isArray(sizes) && sizes.every((size) => typeof size === 'number'),
      ),
    );
  } catch {
    return {};
  }
}

function readClassifications(value: string): Settings['classifications'] {
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : null;
  } catch {
    return null;
  }
}

function readExport(value: string): ExportChoice | null {
  try {
    return ExportChoice.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
