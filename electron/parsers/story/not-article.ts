import type { Part } from '../../contract/models/article.ts';
import { standing } from '../parts.ts';
import { endsSentence, sentenceEnds } from '../text/sentences.ts';

/** A sentence is no shorter. UTF-16 units. */
const shortestSentence = 40;
/** A headline's words; longer lines are prose without a stop. */
const fewestWords = 4;
const longestHeadline = 160;
/** So many headlines make a list of them. */
const fewestHeadlines = 8;
/** On average, in UTF-16 units: a line of verse is shorter than a headline, a paragraph longer than a blurb. */
const shortestHeadline = 38;
const longestBlurb = 260;

/** What pages of errors, of access and of waiting are called. */
const noStory =
  /^(?:error )?(?:40[0-9]|50[0-9])(?: |$|:|-)|^(?:oops|sorry)[,!. ]|page (?:not found|can(?:no|['’])t be found|does ?n[o'’]t exist)|not found$|^(?:access denied|forbidden)\b.{0,30}$|^just a moment|attention required|are you (?:a )?(?:human|robot)|verify (?:that )?you are human|checking your browser|enable javascript|service unavailable|^(?:log|sign)[ -]?in(?: |$)|^(?:login|register)$|forgot(?:ten)? (?:your )?password|^đăng nhập|quên mật khẩu|không tìm thấy trang|trang (?:này )?không tồn tại|trang bạn (?:tìm|yêu cầu)|lỗi 40\d|^captcha/i;
/** An error page has no more running text than this. UTF-16 units. */
const mostErrorText = 500;

/**
 * Whether what was read is no article: a section front, a list of headlines, an index, a page of errors or of access,
 * a text without a sentence. `parts` are those of the finished article, `title` is its title. A short item of news is
 * one; so is an abstract, and a text that is all figures.
 */
export function isNoArticle(parts: readonly Part[], title: string): boolean {
  const all = parts.filter(({ kind }) => kind !== 'caption');
  const story = standing(all).filter(({ kind }) => kind !== 'related');
  const prose = story.filter(isProse);
  const length = prose.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= mostErrorText && [title, ...story.slice(0, 6).map(({ text }) => text)].some(isErrorLine))
    return true;
  const headlines = all.filter(isHeadline);
  if (prose.length === 0)
    return headlines.length >= fewestHeadlines / 2 || story.some(({ kind }) => kind === 'table');
  return isFront(story, headlines.length);
}

function isErrorLine(text: string): boolean {
  return text.length <= 120 && noStory.test(text);
}

/** Running text: a sentence, or more than a line can hold. */
function isProse({ kind, text }: Part): boolean {
  if (kind === 'heading') return false;
  // Old pages are laid out in tables.
  if (kind === 'table') return text.split(/ \| |\n/).some((cell) => cell.length >= 100 && endsSentence(cell));
  if (text.length >= 250 || (text.length >= shortestSentence && endsSentence(text))) return true;
  // Scripts without spaces say as much in half the room.
  return text.length >= shortestSentence / 2 && /[。！？」।؟۔]$/u.test(text);
}

/** What may be a link to a story: a line of words without a stop, neither a row of figures nor a line of verse. */
function isHeadline({ kind, text }: Part): boolean {
  if (
    text.length > longestHeadline ||
    text.length < 25 ||
    (kind !== 'paragraph' && kind !== 'heading' && kind !== 'related')
  )
    return false;
  return (
    (!endsSentence(text) || /[?!]["”’]?$/.test(text)) &&
    !/[,;:]$/.test(text) &&
    text.split(' ', fewestWords).length === fewestWords &&
    (text.match(/\d/g)?.length ?? 0) < text.length * 0.15
  );
}

/** A front: many headlines, and under each no more than a sentence or two. `all` counts the related ones too. */
function isFront(story: readonly Part[], all: number): boolean {
  const headlines = story.filter(isHeadline);
  const prose = story.filter(isProse);
  if (all < fewestHeadlines || headlines.length < 3 || headlines.length < prose.length - 1) return false;
  if (average(headlines) < shortestHeadline || average(prose) > longestBlurb) return false;
  let run = 0;
  let longest = 0;
  for (const part of story) {
    run = isProse(part) ? run + 1 : part.kind === 'quote' || part.kind === 'list' ? run : 0;
    longest = Math.max(longest, run);
  }
  const sentences = prose.reduce((sum, { text }) => sum + sentenceEnds(text.slice(0, 2_000)).length + 1, 0);
  return longest <= 2 && sentences <= 2.5 * prose.length;
}

function average(parts: readonly Part[]): number {
  return parts.length === 0 ? 0 : parts.reduce((sum, { text }) => sum + text.length, 0) / parts.length;
}
