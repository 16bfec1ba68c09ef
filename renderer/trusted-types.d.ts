type Rules = Record<string, (text: string) => string>;

declare global {
  /** The browser's door to its parsers and workers; what a rule makes of a string is taken where they take strings. */
  var trustedTypes: { createPolicy<R extends Rules>(name: string, rules: R): R } | undefined;
}

export {};
