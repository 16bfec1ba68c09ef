import { useSettings } from '../state/settings.ts';

/** A size as one reads it: "4.2 MB". */
export function megabytes(bytes: number): string {
  return new Intl.NumberFormat(useSettings.getState().language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(Math.max(0.1, bytes / 1_000_000));
}
