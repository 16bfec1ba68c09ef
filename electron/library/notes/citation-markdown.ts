import type { Link, PhrasingContent, Text } from 'mdast';
import { ClipId } from '../../contract/ids.ts';

/**
 * How citations stand in Markdown, in both directions. A citation is a link to its clip, whose text is as the note's
 * style has it: `[\[1\]](clip:c0123456789ab)`. An inline quotation is a link over its words, between quotation marks,
 * then its citation: `[“words”](clip:…)[\[1\]](clip:…)`. A block quotation is a block quote whose last citation has
 * the title "quotation". What comes after the mark of the sources is the list, which is made anew from the citations.
 */
const quotationTitle = 'quotation';
export const sourcesMark = '<!-- sources -->';

/** `text` as it is printed; one with round brackets stands after a space, which `readCitations` takes away again. */
export function citationLink(clip: ClipId, text: string, ofBlock = false): PhrasingContent[] {
  const link: Link = {
    type: 'link',
    url: `clip:${clip}`,
    title: ofBlock ? quotationTitle : null,
    children: [{ type: 'text', value: text }],
  };
  return text.startsWith('(') ? [{ type: 'text', value: ' ' }, link] : [link];
}

/** Words of a clip inside a sentence. A link cannot hold another: one among the words is left as its text. */
export function quotedWords(clip: ClipId, words: PhrasingContent[]): Link {
  const mark = (value: string): Text => ({ type: 'text', value });
  return { type: 'link', url: `clip:${clip}`, children: [mark('“'), ...words.flatMap(unlinked), mark('”')] };
}

function unlinked(content: PhrasingContent): PhrasingContent[] {
  if (content.type === 'link') return content.children.flatMap(unlinked);
  if (content.type === 'strong' || content.type === 'emphasis')
    return [{ ...content, children: content.children.flatMap(unlinked) }];
  return [content];
}

/** What a piece of Markdown is of a citation. `words`: those of an inline quotation, without their marks. */
export type ReadCitation =
  | { kind: 'citation'; clip: ClipId; ofBlock: boolean; spaced: boolean }
  | { kind: 'quotation'; clip: ClipId; words: PhrasingContent[] };

/** Null when a link leads to no clip. */
export function readCitation({ url, title, children }: Link): ReadCitation | null {
  const clip = url.startsWith('clip:') ? ClipId.safeParse(url.slice('clip:'.length)).data : null;
  if (!clip) return null;
  const [first, last] = [children[0], children.at(-1)];
  if (
    first?.type === 'text' &&
    last?.type === 'text' &&
    first.value.startsWith('“') &&
    last.value.endsWith('”')
  ) {
    const words = children.map((child) => ({ ...child }));
    const begin = words[0];
    if (begin?.type === 'text') begin.value = begin.value.slice(1);
    const end = words.at(-1);
    if (end?.type === 'text') end.value = end.value.slice(0, -1);
    return { kind: 'quotation', clip, words };
  }
  const spaced = first?.type === 'text' && first.value.startsWith('(');
  return { kind: 'citation', clip, ofBlock: title === quotationTitle, spaced };
}
