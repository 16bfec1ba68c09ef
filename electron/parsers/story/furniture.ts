import type { Part, RemovalReason } from '../../contract/models/article.ts';
import { standing } from '../parts.ts';
import { isPaywall, markOffers } from './paywall.ts';

/** A longer text is none of these. UTF-16 units. */
const longestNotice = 400;
const longestLine = 120;

const shareWord =
  `share this (?:article|story|page|post)|share (?:this|on|via|article)|share|facebook|twitter|x|zalo|linkedin
  |telegram|whatsapp|pinterest|messenger|viber|reddit|instagram|youtube|tiktok|e-?mail|mail|print|copy link|link copied
  |copy|copied|save|bookmark|like|tweet|follow us|follow|gift article|gift|listen|chia sẻ bài viết|chia sẻ (?:lên|qua)|chia sẻ
  |in bài|in|gửi email|gửi|sao chép (?:liên kết|link)|sao chép|lưu bài|lưu|thích|theo dõi|a[+-]|aa`.replace(
    /\s*\n\s*/g,
    '',
  );
const shareBar = new RegExp(`^(?:${shareWord})(?:[ ,|>»›/•·:\n]{1,3}(?:${shareWord}))*[:.…!]?$`, 'i');
/** One of these at least makes a row of such words a share bar: `Save` or `In` alone may be anything. */
const surelyShare =
  /facebook|twitter|zalo|linkedin|telegram|whatsapp|pinterest|messenger|viber|reddit|share|copy link|chia sẻ|sao chép/i;

const tags =
  /^(?:tags? ?(?:\/|and|&) ?keywords?|tags?|tagged(?: (?:as|in|with))?|topics?|keywords?|filed under|related topics|từ khóa|từ khoá|chủ đề|thẻ)\s?:\s?\S/i;
const commentHeading =
  /^(?:\d{1,5} )?(?:comments?|bình luận|ý kiến(?: bạn đọc| độc giả)?|bạn đọc bình luận|reader comments)(?: ?\(\d{1,5}\))?:?$/i;
const commentNotice =
  /^(?:leave a (?:comment|reply)|post a comment|write a comment|add a comment|join the (?:conversation|discussion)|be the first to comment|(?:view|show|see|load|read) (?:all |more )?(?:\d{1,5} )?comments?|log in to (?:comment|leave a comment)|sign in to comment|comments are closed|gửi bình luận|viết bình luận|xem thêm bình luận|hãy là người đầu tiên bình luận|đăng nhập để bình luận)[ .:!…]*$/i;
const advertisement =
  /^(?:-+ ?)?(?:advertisement|advertising|adverts?|ads?|ad feedback|sponsored(?: (?:content|links?|by .{1,40}))?|promoted(?: content)?|paid content|article continues (?:below|after)(?: this)?(?: ad(?:vert(?:isement|ising)?)?)?|(?:story|continue reading) (?:continues )?below(?: (?:this )?ad(?:vertisement)?)?|continue reading the main story|scroll to continue(?: with content)?|skip ad(?:vertisement)?s?|quảng cáo|tin tài trợ|nội dung tài trợ|bài viết tài trợ)[ .:]*(?:-+)?$/i;
/** How long a page thinks that one reads. */
const readingTime =
  /^(?:\d{1,3}[ -]?min(?:ute)?s?[ -]read|(?:estimated )?read(?:ing)? time:? .{1,20}|\d{1,3} phút đọc|thời gian đọc:? .{1,20})$/i;
/** An invitation to a newsletter or an app, and what one says of itself. */
const newsletter =
  /^(?:(?:sign|signing) up (?:here )?(?:for|to) (?:our|the|your|get|receive)|subscribe to (?:our|the|my) .{0,60}(?:newsletter|channel|feed|podcast)|get (?:the latest|our|your|all the) .{0,120}(?:newsletter|inbox)|download (?:our|the) .{0,30}app|đăng ký nhận (?:bản )?tin|theo dõi .{0,60} trên (?:google news|facebook|zalo|youtube|tiktok)|(?:a |our |the )?(?:free )?(?:daily|weekly|morning|evening|monthly) newsletter$|sign up (?:to|for) \p{Lu}[^.]{2,60}$|privacy notice: newsletters|(?:before you move on|since you['’]re here),? .{0,80}support|(?:please )?(?:consider )?support(?:ing)? (?:us|our (?:work|journalism|newsroom)).{0,60}(?:as little as|from|today|now)|we hope you (?:appreciated|enjoyed) this (?:article|story)|you(?:['’]re| are) receiving this .{0,150}(?:subscribed|signed up|unsubscribe|list)|(?:click here to )?unsubscribe(?:[.!]?$|: ?https?:| (?:here|from|at any|now)\b)|view (?:this (?:e-?mail|message|newsletter) )?in (?:(?:your|a|the) )?browser|you received this (?:e-?mail|message|newsletter) |bạn nhận được (?:email|e-mail|thư) này|(?:hủy|huỷ) đăng ký(?:[.!]?$| nhận)|xem (?:email|thư) này trên trình duyệt)/iu;
/** The same, with the newsletter's name before it: at its end is looked last, for what it ends with is quickly found. */
const namedNewsletter = /newsletter\. sign up here(?<=^.{0,144})/i;
const cookies =
  /^(?:we (?:and (?:our|\d+) .{0,40}partners )?use cookies|this (?:web)?site (?:uses|requires) cookies|our (?:web)?site uses cookies|by (?:continuing|clicking|using|browsing).{0,120}cookies|(?:accept|reject|allow|manage|essential|necessary)(?: all| only)? cookies?(?: settings| preferences)?$|cookie (?:settings|preferences|policy|notice|consent)[ .:]*$|(?:trang|website|web) .{0,40}sử dụng cookies?|chúng tôi sử dụng (?:các )?cookies?|chấp nhận (?:tất cả )?(?:các )?cookies?$)/i;
const credit =
  /^(?:\(?reporting by \p{Lu}.{2,160}(?:editing|writing) by .{3,120}|(?:copyright |©|\(c\) ?(?:19|20)\d\d).{0,120}|bản quyền (?:thuộc|©|của).{0,100}|(?:editing|translated|edited|additional reporting|biên dịch|biên tập|dịch)(?: by|:) ?\p{Lu}[\p{L}\p{M}.'’ ,;-]{2,80})$/iu;

/** Words that stand inside such a line; apart from those it begins with, for to look for them takes a whole pass. */
const rights = /all rights reserved\.?$|ghi rõ nguồn.{0,60}$/i;
const longestBeforeRights = 60;
const longestRights = 140;

function isCredit(text: string): boolean {
  if (credit.test(text)) return true;
  const at = text.length > longestRights ? -1 : text.search(rights);
  return at >= 0 && at <= longestBeforeRights;
}

/** Which furniture of a page a text is, when it is nothing else; or null. */
export function furnitureOf(text: string): RemovalReason | null {
  if (text.length > longestNotice || text === '') return null;
  if (/^[\s_*=~–—-]{2,}$/.test(text)) return 'placeholder';
  if (isPaywall(text)) return 'paywall';
  if (cookies.test(text)) return 'cookie-banner';
  if (isCredit(text)) return 'credit';
  if (text.length > longestNotice / 2) return null;
  if (newsletter.test(text) || namedNewsletter.test(text)) return 'advertisement';
  if (tags.test(text) && !/[.!?]$/.test(text)) return 'tags';
  if (text.length > longestLine) return null;
  if (/^#[^\s#][^#]{0,40}(?: #[^\s#][^#]{0,40})+$|^#[^\s#]+$/.test(text)) return 'tags';
  if (text.split(/ [·|•–-] /).every((cell) => advertisement.test(cell))) return 'advertisement';
  if (readingTime.test(text)) return 'navigation';
  if (commentHeading.test(text) || commentNotice.test(text)) return 'comments';
  return isShareBar(text) ? 'share-bar' : null;
}

/** `Share`, `Facebook | Twitter | Print`, `Chia sẻ Zalo`. */
function isShareBar(text: string): boolean {
  return shareBar.test(text) && surelyShare.test(text);
}

/** More than this share of the text below a heading over comments is no comments. */
const mostComments = 0.6;

/** Marks the furniture among the parts: share bars, tags, notices, and what readers wrote below the story. */
export function markFurniture(parts: readonly Part[]): void {
  const story = standing(parts);
  // A caption may be nothing but its credit, or the name of a site.
  for (const part of story)
    if (part.kind !== 'table' && part.kind !== 'caption') part.removed = furnitureOf(part.text);
  markOffers(parts);
  const heading = story.findIndex(
    ({ text }, index) => index > 1 && commentHeading.test(text.slice(0, longestLine)),
  );
  if (heading < 0) return;
  const lengthOf = (some: readonly Part[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const below = standing(story.slice(heading));
  if (lengthOf(below) <= mostComments * lengthOf(story)) for (const part of below) part.removed = 'comments';
}

/** Who reported, as a credit line says: `Reporting by A and B; Editing by C`; or null. */
export function creditedReporter(text: string): string | null {
  return /^\(?reporting by ([^;()]{3,100}?)(?: in \p{Lu}[^;()]*)?[;,] /iu.exec(text)?.[1] ?? null;
}
