/** `saved from url=(0042)https://…`, as browsers sign; the number is the address's length. */
const mark = /^\s*saved from url=\(\d{1,6}\)(\S+)/i;
/** `Page saved with SingleFile url: https://… saved date: …`. */
const singleFile = /^\s*Page saved with SingleFile(?:Z)?\s+url:\s*(\S+)/i;

/** The address in the comments at the top of a saved page, or null. */
export function savedAddress(comments: readonly string[]): string | null {
  for (const comment of comments) {
    const address = webAddress(mark.exec(comment)?.[1] ?? singleFile.exec(comment)?.[1] ?? null);
    if (address !== null) return address;
  }
  return null;
}

/** An http or https address, tidied, or null for anything else: a file, a blank page, a relative address. */
export function webAddress(text: string | null | undefined): string | null {
  if (text == null || text.length > 4_000 || !/^\s*https?:\/\//i.test(text)) return null;
  const address = URL.parse(text.trim());
  return address === null || address.hostname === '' ? null : address.href;
}
