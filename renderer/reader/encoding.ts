/** Encodings that bytes cannot be read in by accident; any other was guessed, or only claimed. */
const certain = /^(utf-?8|utf-?16([lb]e)?|us-ascii|ascii)$/i;

/** Whether it is worth asking if an original was read in the right encoding; null: the format has none. */
export function isUncertain(encoding: string | null): encoding is string {
  return encoding !== null && !certain.test(encoding);
}
