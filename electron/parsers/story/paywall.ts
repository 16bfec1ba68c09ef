import type { Part } from '../../contract/models/article.ts';

/** A longer text is neither. UTF-16 units. */
const longestNotice = 400;

/** What stands where a story is kept from who has not paid for it. */
const notice =
  /^(?:(?:please )?(?:subscribe|register|sign up|sign in|log in|login)(?: now| today| here)? to (?:continue|read|keep|unlock|view|access)|to (?:continue|keep) reading,? |(?:continue|keep) reading (?:with|by|for)|(?:this|the full|the rest of this) (?:article|content|story|page) is (?:only )?(?:for|available (?:only )?(?:to|for)|exclusive(?:ly)? (?:to|for)|reserved for|limited to)[^.]{0,40}(?:subscribers?|members|registered)|already (?:a|have an?|an?) (?:subscri|member|account|registered)|you(?:['’]ve| have) (?:reached|used|read)[^.]{0,50}(?:free|limit|complimentary)|you have (?:\d+|no|one|two|three) (?:free )?(?:articles?|stories) (?:left|remaining)|create (?:a|an|your) (?:free )?account to|start your (?:free )?trial|unlock (?:this|the full) (?:article|story)|(?:get|enjoy) (?:unlimited|full)(?: digital)? access|subscribers? only|subscriber[- ]only|(?:vui lòng |bạn (?:cần|phải|vui lòng) |hãy )?đăng (?:nhập|ký)(?: tài khoản)? để (?:đọc|xem|tiếp tục)|nội dung (?:này )?(?:chỉ )?dành (?:riêng )?cho|bài viết (?:này )?(?:chỉ )?dành (?:riêng )?cho|mua gói |(?:bạn )?đang đọc (?:bài viết|nội dung) trả phí|đây là (?:bài viết|nội dung) (?:trả phí|dành)|(?:vui lòng |hãy )?(?:đăng ký|mua|nâng cấp) (?:gói|tài khoản|thuê bao|thành viên|hội viên) .{0,80}để (?:đọc|xem|tiếp tục)|subscribe (?:now )?for (?:full|unlimited) access|become a (?:subscriber|member) to (?:continue|read)|this (?:article|story) is locked)/i;

/** What a subscription costs, what one gets for it, and how one is rid of it; a story may speak of each too. */
const price =
  /(?:[$€£₫]|usd |vnd |rm|rp ?)\s?\d[\d.,]*.{0,30}(?:\bper|\ba|\/|\bfor(?: the| your)?(?: first)?|\bevery) ?(?:\d+ |one |first )?(?:day|week|month|year|wk|mo|yr)s?\b|\d[\d.,]* ?(?:đồng|đ|vnd|₫) ?(?:\/|một|mỗi|cho) ?(?:\d+ )?(?:ngày|tuần|tháng|năm)/i;
const benefit =
  /\b(?:unlimited|complete|full|premium|essential) (?:digital )?access\b|\bdigital (?:access|subscription|plan|edition)\b|\b(?:your|a|free|this) trial\b|\btrial (?:offer|period|subscription)\b|\b(?:cancel|pause) any ?time\b|\bcancel or (?:pause|change) any ?time\b|\bsubscription (?:plans?|options?|offers?|packages?)\b|\bchoose (?:your|a) (?:plan|subscription)\b|\b(?:range|all) of (?:our )?subscriptions\b|\bbilled (?:monthly|annually|as)\b|\b\d{1,2} ?% (?:off|discount)\b|\bsave (?:up to )?\d{1,2} ?%|(?:hủy|huỷ) (?:gói |đăng ký )?bất (?:cứ|kỳ) (?:lúc|khi) nào|gói (?:thành viên|hội viên|đọc báo|trả phí|premium|vip)|(?:bài viết|nội dung) trả phí|trở thành (?:hội viên|thành viên)|dùng thử|giảm (?:ngay |tới |đến )?\d{1,2} ?%/i;

/** Whether a text is a notice that the rest is for who has paid, and nothing else. */
export function isPaywall(text: string): boolean {
  return text.length <= longestNotice && notice.test(text);
}

/** Whether a text speaks of a subscription as one who sells it does. A story may do so too: what is around it tells. */
export function isOffer(text: string): boolean {
  return text.length <= longestNotice && (notice.test(text) || price.test(text) || benefit.test(text));
}

/** Leaves out the offers around the notice of a paywall. */
export function markOffers(parts: readonly Part[]): void {
  const notices = parts.flatMap(({ removed }, index) => (removed === 'paywall' ? [index] : []));
  for (const at of notices)
    for (const step of [-1, 1])
      for (let index = at + step; isMarkable(parts[index]); index += step) {
        const part = parts[index];
        if (part) part.removed = 'paywall';
      }
}

function isMarkable(part: Part | undefined): boolean {
  if (part === undefined || part.kind === 'title') return false;
  return (part.removed === null || part.removed === 'see-more') && isOffer(part.text);
}
