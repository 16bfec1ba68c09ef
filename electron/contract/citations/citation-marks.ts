import type { ClipSource } from '../models/clip.ts';
import type { Language } from '../models/language.ts';
import type { NoteSettings } from '../models/note.ts';
import { fullSource, type SayCitation, type SourcePart, shortSource } from './source-text.ts';

/** The source of one citation; two with the same `key` (an article) are the same source. */
export interface Cited {
  key: string;
  source: ClipSource;
}

/**
 * What stands for a citation. `label`: "1", "ibid.", "VNA, 14 January 2026"; `text`: the same as it is printed, with
 * its brackets; `raised`: as a superscript. `entry`: its place (from 0) in the list, null when the source is gone.
 */
export interface CitationMark {
  label: string;
  text: string;
  raised: boolean;
  entry: number | null;
}

/** A line of the list at the end; `number` as it is printed ("[1]", in endnotes "1"), null in an unnumbered list. */
export interface SourceEntry {
  number: string | null;
  parts: SourcePart[];
  source: ClipSource;
}

export interface Citations {
  /** One for each citation, in order of appearance. */
  marks: CitationMark[];
  /** In the order of their numbers; an unnumbered list by its words. */
  entries: SourceEntry[];
  /** What stands over the list. */
  heading: string;
}

/**
 * How a note's citations look in its style. `cited`: the source of each citation in order of appearance, null where
 * it is gone. Pure: the editor, every export and the clipboard ask the same.
 */
export function citationsIn(
  cited: readonly (Cited | null)[],
  { citationStyle, repeat }: NoteSettings,
  language: Language,
  say: SayCitation,
): Citations {
  if (citationStyle === 'short') return shortCitations(cited, repeat === 'ibid', language, say);
  if (citationStyle === 'endnotes' && repeat === 'ibid') return endnotesWithIbid(cited, language, say);
  const raised = citationStyle === 'endnotes';
  const { places, sources } = bySource(cited);
  const marks = cited.map((one, at): CitationMark => {
    const entry = one ? (places.get(one.key) ?? null) : null;
    if (entry === null) return gone(say);
    const label = repeat === 'ibid' && isRepeated(cited, at) ? say('paper.ibid') : String(entry + 1);
    return { label, text: raised ? label : `[${label}]`, raised, entry };
  });
  const entries = sources.map(
    ({ source }, at): SourceEntry => ({
      number: raised ? String(at + 1) : `[${at + 1}]`,
      parts: fullSource(source, language, say),
      source,
    }),
  );
  return { marks, entries, heading: say(raised ? 'paper.endnotes' : 'paper.sources') };
}

/** Agency and date in brackets; the list is in the order of the alphabet, as readers look for the agency. */
function shortCitations(
  cited: readonly (Cited | null)[],
  ibid: boolean,
  language: Language,
  say: SayCitation,
): Citations {
  const { sources } = bySource(cited);
  const plain = sources.map(({ source }) => shortSource(source, language, say));
  const entries = sources
    .map(({ key, source }, at) => ({
      key,
      short: shortSource(source, language, say, plain.filter((other) => other === plain[at]).length > 1),
      number: null,
      parts: fullSource(source, language, say),
      source,
    }))
    .sort((a, b) => a.short.localeCompare(b.short, language));
  const places = new Map(entries.map(({ key }, at) => [key, at]));
  const marks = cited.map((one, at): CitationMark => {
    const entry = one ? (places.get(one.key) ?? null) : null;
    if (entry === null) return gone(say);
    const label = ibid && isRepeated(cited, at) ? say('paper.ibid') : (entries[entry]?.short ?? '');
    return { label, text: `(${label})`, raised: false, entry };
  });
  return {
    marks,
    entries: entries.map(({ number, parts, source }) => ({ number, parts, source })),
    heading: say('paper.sources'),
  };
}

/** Each citation has a note of its own: the first of a source in full, the next "ibid.", a later one by its short form. */
function endnotesWithIbid(cited: readonly (Cited | null)[], language: Language, say: SayCitation): Citations {
  const firstNote = new Map<string, number>();
  const marks: CitationMark[] = [];
  const entries: SourceEntry[] = [];
  cited.forEach((one, at) => {
    if (!one) {
      marks.push(gone(say));
      return;
    }
    const number = String(entries.length + 1);
    const first = firstNote.get(one.key);
    marks.push({ label: number, text: number, raised: true, entry: entries.length });
    entries.push({ number, source: one.source, parts: noteParts(one.source, first, isRepeated(cited, at)) });
    if (first === undefined) firstNote.set(one.key, entries.length);
  });
  return { marks, entries, heading: say('paper.endnotes') };

  function noteParts(source: ClipSource, first: number | undefined, repeated: boolean): SourcePart[] {
    if (repeated) return [{ kind: 'reference', text: say('paper.ibid-note') }];
    if (first === undefined) return fullSource(source, language, say);
    const short = shortSource(source, language, say);
    return [{ kind: 'reference', text: `${short} ${say('paper.see-note', { number: String(first) })}` }];
  }
}

/** Sources in order of appearance, each once, and the place of each. */
function bySource(cited: readonly (Cited | null)[]): { places: Map<string, number>; sources: Cited[] } {
  const places = new Map<string, number>();
  const sources: Cited[] = [];
  for (const one of cited) {
    if (!one || places.has(one.key)) continue;
    places.set(one.key, sources.length);
    sources.push(one);
  }
  return { places, sources };
}

/** Whether the citation just before names the same source. */
function isRepeated(cited: readonly (Cited | null)[], at: number): boolean {
  return at > 0 && cited[at - 1]?.key === cited[at]?.key;
}

function gone(say: SayCitation): CitationMark {
  return { label: '?', text: `[${say('paper.no-source')}]`, raised: false, entry: null };
}
