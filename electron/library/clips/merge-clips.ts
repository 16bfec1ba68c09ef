import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { Span } from '../../contract/models/span.ts';

/** What a clip made of others is made of. */
export type Said = Pick<Clip, 'start' | 'end' | 'comment' | 'tags' | 'colour'>;

/**
 * One clip over several of an article's that overlap or have nothing but white space between them: every comment, in
 * reading order, every tag, the first one's colour. Pure.
 */
export function mergeClips(clips: readonly Clip[], text: string): Result<Said> {
  const inOrder = clips.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const [first] = inOrder;
  const orphan = clips.find(({ orphaned }) => orphaned);
  if (!first) return fail('invalid-input');
  if (clips.some(({ article }) => article !== first.article)) return fail('clips-of-several-articles');
  if (orphan) return fail('clip-orphaned', orphan.id);
  let end = first.end;
  for (const clip of inOrder) {
    if (clip.start > end && text.slice(end, clip.start).trim() !== '') return fail('clips-apart', clip.id);
    end = Math.max(end, clip.end);
  }
  return ok({
    start: first.start,
    end,
    comment: [...new Set(inOrder.map(({ comment }) => comment).filter(Boolean))].join('\n\n'),
    tags: [...new Set(inOrder.flatMap(({ tags }) => tags))].slice(0, 50),
    colour: first.colour,
  });
}

/**
 * The two clips that one becomes when it is cut at an offset of the text: each has its tags and colour, the first its
 * comment. Fails with `invalid-input` when one of them would have no words. Pure.
 */
export function splitClip(clip: Clip, at: number, text: string): Result<[Said, Said]> {
  if (clip.orphaned) return fail('clip-orphaned', clip.id);
  const first = trimmed(text, [clip.start, Math.min(at, clip.end)]);
  const second = trimmed(text, [Math.max(at, clip.start), clip.end]);
  if (!first || !second || splitsSign(text, at)) return fail('invalid-input', String(at));
  const { comment, tags, colour } = clip;
  return ok([
    { start: first[0], end: first[1], comment, tags, colour },
    { start: second[0], end: second[1], comment: '', tags, colour },
  ]);
}

/** A span without the white space at its ends; null when nothing else is in it. */
function trimmed(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  const kept = words.trim();
  if (start >= end || kept === '') return null;
  const from = start + words.indexOf(kept);
  return [from, from + kept.length];
}

/** Whether an offset lies in the middle of a surrogate pair. */
function splitsSign(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
