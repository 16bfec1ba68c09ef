/** `saved from url=(0042)https://…`, as browsers sign; the number is the address's length. */
const mark = /^\s*saved from url=\(\d{1,6}\)(\S+)/i;
/** `Page saved with SingleFile url: https://… saved date: …`. */
const singleFile = /^\s*Page saved with SingleFile(?:Z)?\s+url:\s*(\S+)/i;
const savedDate = /saved date:\s*([^\n\r]{10,80})/i;

/** What whoever saved a page says of that; null where nothing is said. */
export interface Saved {
  address: string | null;
  /** ISO 8601, in UTC. */
  at: string | null;
}

/** Of a page that nobody says anything of. */
export const notSaved: Readonly<Saved> = { address: null, at: null };

/** What is said in the comments at the top of a saved page. */
export function savedBy(comments: readonly string[]): Saved {
  for (const comment of comments) {
    const address = webAddress(mark.exec(comment)?.[1] ?? singleFile.exec(comment)?.[1] ?? null);
    if (address !== null) return { address, at: isoMoment(savedDate.exec(comment)?.[1] ?? '') };
  }
  return notSaved;
}

/** A moment as a script writes it, without the name of its zone behind it. */
function isoMoment(text: string): string | null {
  const at = Date.parse(text.replace(/\s*\([^()]*\)\s*$/, ''));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** An http or https address, tidied, or null for anything else: a file, a blank page, a relative address. */
export function webAddress(text: string | null | undefined): string | null {
  if (text == null || text.length > 4_000 || !/^\s*https?:\/\//i.test(text)) return null;
  const address = URL.parse(text.trim());
  return address === null || address.hostname === '' ? null : address.href;
}
