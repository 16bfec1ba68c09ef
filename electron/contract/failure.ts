/**
 * An expected failure is a value. Its sentence is `failure.<code>` in the locale files, with the
 * placeholders {about} and {detail}; see sentence.ts.
 */
export const failureCodes = [
  'invalid-input',
  'not-found',
  'not-a-folder',
  'a-folder',
  'permission',
  'unsupported-format',
  'unreadable',
  'encrypted',
  'too-large',
  'timed-out',
  'empty',
  'archive-bomb',
  'archive-nested',
  'outside-folder',
  'truncated',
  'no-text',
  'cancelled',
  'no-library',
  'library-unavailable',
  'library-in-use',
  'library-newer',
  'library-restarted',
  'library-damaged',
  'not-a-backup',
  'read-only',
  'stale',
  'version-damaged',
  'no-template-title',
  'quote-not-found',
  'not-verified',
  'no-evidence',
  'no-annex',
  'clips-of-several-articles',
  'clips-apart',
  'clip-orphaned',
  'disk-full',
  'no-browser',
  'print-failed',
  'refused',
  'address-refused',
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** `about`: what it concerns (a path, an id, a field); `detail`: a fact that helps, never a stack trace. */
export interface Failure {
  code: FailureCode;
  about?: string;
  detail?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, about?: string, detail?: string): { ok: false; failure: Failure } {
  return {
    ok: false,
    failure: { code, ...(about === undefined ? {} : { about }), ...(detail === undefined ? {} : { detail }) },
  };
}
