export const languages = ['en', 'vi'] as const;

/** A language of the interface and of notes. */
export type Language = (typeof languages)[number];
