import { ExportChoice, type ExportSettings } from '../../electron/contract/models/export.ts';
import { changeSettings, useSettings } from '../state/settings.ts';

const first = ExportChoice.parse({});

/** How the last export of this library was made. */
export function useExportChoice(): ExportChoice {
  return useSettings((state) => state.export) ?? first;
}

/** How the last export of this library was made, at this moment. */
export function exportChoice(): ExportChoice {
  return useSettings.getState().export ?? first;
}

/** Changes how exports are made, and keeps it. */
export function changeExport(change: Partial<ExportChoice>): void {
  changeSettings({ export: { ...exportChoice(), ...change } });
}

/** Changes how a PDF is set, and keeps it. */
export function changePages(change: Partial<ExportSettings>): void {
  changeExport({ settings: { ...exportChoice().settings, ...change } });
}
