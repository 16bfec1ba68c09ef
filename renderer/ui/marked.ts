import type { Span } from '../../electron/contract/models/span.ts';

/** A run of text that lies in the same spans throughout. `in` are the indexes of those spans, ascending. */
export interface Run {
  start: number;
  end: number;
  text: string;
  in: number[];
}

/**
 * Cuts a text at the ends of spans, which may overlap; what lies outside the text is ignored. The runs joined are the
 * text. Offsets are UTF-16 units of the text.
 */
export function runsOf(text: string, spans: readonly Span[]): Run[] {
  const cuts = new Set([0, text.length]);
  for (const [start, end] of spans)
    for (const cut of [start, end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const start = sorted[index] ?? 0;
    const end = sorted[index + 1] ?? start;
    const inside = spans.flatMap(([from, to], span) => (from <= start && to >= end ? [span] : []));
    runs.push({ start, end, text: text.slice(start, end), in: inside });
  }
  return runs;
}
