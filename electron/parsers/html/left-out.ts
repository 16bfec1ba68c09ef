import type { Part, RemovalReason } from '../../contract/models/article.ts';
import { isNavigation, isSeeMore } from '../story/navigation.ts';
import { isOffer, isPaywall } from '../story/paywall.ts';
import type { Aligned } from './align-blocks.ts';
import type { PageBlock } from './page-block.ts';

const byContent: readonly [RemovalReason, RegExp][] = [
  [
    'cookie-banner',
    /\bcookies?\b.{0,200}\b(?:accept|agree|consent|polic(?:y|ies)|settings|preferences|browsing|experience)|\b(?:use|uses|using|accept|manage) cookies\b|(?:sử dụng|chính sách) cookies?/is,
  ],
  [
    'paywall',
    /\b(?:subscribe|sign up|sign in|log in|register) (?:now )?to (?:continue|keep|read)|already a subscriber|subscribers? only|free articles? (?:left|remaining)|to continue reading|đăng (?:nhập|ký) để (?:đọc|xem)|dành (?:riêng )?cho (?:thuê bao|thành viên|độc giả trả phí)/i,
  ],
  [
    'advertisement',
    /^(?:advertisements?|advertising|ads?|sponsored(?: (?:content|by .{1,40}))?|quảng cáo|story continues below(?: advertisement)?)[:.]?$/i,
  ],
  [
    'comments',
    /^(?:\d+ )?(?:comments?|bình luận|ý kiến)(?: \(\d+\))?$|^(?:leave|post|write|add) a (?:comment|reply)|^(?:viết|gửi) bình luận/i,
  ],
  ['tags', /^(?:tags?|topics?|keywords?|từ khóa|từ khoá|chủ đề) ?:/i],
  [
    'share-bar',
    /^(?:share|chia sẻ)(?: (?:this|on|via|lên|qua|bài)\b.*)?[:.]?$|^(?:facebook|twitter|zalo|linkedin|whatsapp|copy link)$/i,
  ],
];
/** A line that is nothing but a label of the page's own, whatever stands around it: `Advertisement`, `Chia sẻ bài viết`. */
export function labelReason(text: string): RemovalReason | null {
  if (text.length > 60) return null;
  const [label] = byContent.find(([reason, pattern]) => labels.has(reason) && pattern.test(text)) ?? [];
  return label ?? null;
}

const labels: ReadonlySet<RemovalReason> = new Set(['advertisement', 'share-bar', 'tags']);

/** More of it in links than this is a menu. */
const menuShare = 0.5;

/** So many blocks of a box sell a subscription, where all of it does. */
const fewestOffers = 2;
/** Share of a box's letters. */
const sellingShare = 0.75;

/**
 * The blocks of boxes that sell a subscription, which may be called anything: of what stands beside the story, or in it in
 * a box, side by side and for one purpose, most of the letters.
 */
export function offeringBlocks(aligned: readonly Aligned[]): ReadonlySet<PageBlock> {
  const offering = new Set<PageBlock>();
  let box: PageBlock[] = [];
  const close = () => {
    const offers = box.filter(({ text }) => isOffer(text));
    const [first] = offers;
    const last = offers.at(-1);
    if (first && last && offers.length >= fewestOffers) {
      // Another box may stand right below.
      const between = box.slice(box.indexOf(first), box.indexOf(last) + 1);
      const whole = lengthOf(offers) >= lengthOf(box) * sellingShare;
      const selling = whole ? box : lengthOf(offers) >= lengthOf(between) / 2 ? between : [];
      for (const block of selling) offering.add(block);
    }
    box = [];
  };
  for (const { block, inStory } of aligned) {
    const isBox = !inStory || block.setting === 'related';
    if (!isBox || block.setting !== box[0]?.setting) close();
    if (isBox) box.push(block);
  }
  close();
  return offering;
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * A block that stands in the page and not in its story, as a part: why it was left out, or that it is of other stories.
 * `isOffering`: it stands in a box that sells a subscription.
 */
export function leftOut(block: PageBlock, isOffering: boolean): Part {
  const { text, setting } = block;
  if (isOffering && setting !== 'hidden') return { kind: block.kind, text, removed: 'paywall' };
  const related = setting === 'related' && text.length > 25 && !isSeeMore(text);
  if (related) return { kind: 'related', text, removed: null };
  return { kind: block.kind, text, removed: reasonOf(block) };
}

function reasonOf({ text, linked, setting }: PageBlock): RemovalReason {
  if (setting === 'hidden') return 'hidden';
  if (isPaywall(text)) return 'paywall';
  if (text.length <= 1_000) {
    for (const [reason, pattern] of byContent) if (pattern.test(text)) return reason;
  }
  if (isSeeMore(text)) return 'see-more';
  if (setting === 'title' || setting === 'metadata-line') return 'metadata-line';
  if (setting === 'caption') return 'repeated-caption';
  if (setting === 'related') return 'see-more';
  if (setting !== null && setting !== 'lead' && setting !== 'page-furniture') return setting;
  if (isNavigation(text) || linked > text.length * menuShare) return 'navigation';
  return 'page-furniture';
}

/** So much of what was left out is told; a page can hold ten thousand links. */
const mostLeftOut = 200;
/** UTF-16 units. */
const mostLeftOutLength = 100_000;

/** The parts with what was left out bounded; how many pieces more there were stands in the last. */
export function boundLeftOut(parts: readonly Part[]): Part[] {
  let count = 0;
  let length = 0;
  let untold = 0;
  const bounded = parts.filter(({ kind, removed, text }) => {
    if (removed === null && kind !== 'related') return true;
    if (count >= mostLeftOut || length + text.length > mostLeftOutLength) {
      untold++;
      return false;
    }
    count++;
    length += text.length;
    return true;
  });
  if (untold > 0) bounded.push({ kind: 'paragraph', text: `… +${untold}`, removed: 'page-furniture' });
  return bounded;
}
