/** Ways the window can look: each size, theme and language stands beside each other one of them once. */
export const looks = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', locale: 'vi-VN' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'light', locale: 'vi-VN' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark', locale: 'en-GB' },
] as const;
