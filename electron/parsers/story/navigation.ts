/** A longer line is not looked at. UTF-16 units. */
const longestFurniture = 120;
const longestSection = 30;
/** Words of a page's furniture. A line of nothing else is no part of the story. */
const furniture =
  wordSet(`latest|latest news|most read|most viewed|home|homepage|share|share this|print|print this page
  |email|send|copy link|copied|save|comment|comments|facebook|twitter|x|zalo|linkedin|telegram|whatsapp|pinterest
  |messenger|viber|instagram|youtube|rss|menu|search|login|log in|sign in|sign up|register|subscribe|newsletter
  |advertisement|ad|sponsored|listen|listen to this article|follow us|follow us on|back to top|top|next|previous
  |font size|a-|a+|like|tweet|tin mới|mới nhất|tin mới nhất|đọc nhiều|trang chủ|chia sẻ|in|in bài|in bài viết|gửi
  |gửi email|sao chép|sao chép liên kết|lưu|lưu bài|bình luận|gửi bình luận|ý kiến bạn đọc|đăng nhập|đăng ký|quảng cáo
  |skip to content|skip to main content|skip to navigation|jump to content|close|đến nội dung chính
  |chuyển đến nội dung|theo dõi|nghe|nghe đọc bài|cỡ chữ|về đầu trang|tìm kiếm|thích`);
/** Sections of a paper. Over a story they are furniture; inside it they may be headings. */
const sections =
  wordSet(`politics|world|business|society|culture|culture - sports|sports|sci-tech|environment|travel
  |asia|asia pacific|asia-pacific|southeast asia|europe|africa|americas|middle east|china|india|us|uk|economy|markets
  |opinion|breaking news|headlines|video|videos|photos|infographics|chính trị|thế giới|thời sự|kinh tế|xã hội|văn hóa
  |thể thao|khoa học|công nghệ|môi trường|du lịch|đời sống|đối ngoại|asean`);
/** A line of more words is a sentence. */
const mostWords = 8;
const separator = / ?[|>»›/•·] ?/;
/** With one of these begins all that is furniture. */
const firstWords: ReadonlySet<string> = new Set(
  [...furniture, ...sections, 'back', 'return', 'trở', 'quay', 'về'].map(
    (words) => words.split(' ')[0] ?? '',
  ),
);
const firstWord = /[^ |>»›/•·:.…]+/;
const opening = /^(?:follow (?:us|vn\w*) |theo dõi .{0,40} trên )/i;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map((word) => word.trim()));
}

/** Whether a line over the story is the name of the section it stood in. */
export function isSection(line: string): boolean {
  return line.length <= longestSection && sections.has(line.toLowerCase());
}

/** Whether a line is furniture of the page it was saved from: `Latest`, `Facebook | Twitter | Print`, `Home > Politics`. */
export function isNavigation(line: string): boolean {
  if (line.length > longestFurniture) return false;
  const [first = ''] = firstWord.exec(line) ?? [];
  if (!firstWords.has(first.toLowerCase())) return false;
  if (opening.test(line)) return !/[.!?]$/.test(line);
  const bare = line.toLowerCase().replace(/[:.…]+$/, '');
  if (furniture.has(bare)) return true;
  const back = /^(?:back to|return to|trở lại|quay lại|về) (.{2,30})$/.exec(bare)?.[1];
  if (back !== undefined && (sections.has(back) || furniture.has(back))) return true;
  if (separator.test(bare)) {
    const parts = bare.split(separator).filter((part) => part !== '');
    if (parts.length > 1)
      return parts.every((part) => furniture.has(part) || sections.has(part)) || isTrail(line, parts);
  }
  const words = bare.split(' ', mostWords + 1);
  return words.length > 1 && words.length <= mostWords && words.every((word) => furniture.has(word));
}

/** A trail from the front page: `Home > Politics > Foreign affairs`. */
function isTrail(line: string, parts: readonly string[]): boolean {
  return /[>»›]/.test(line) && (parts[0] === 'home' || parts[0] === 'trang chủ');
}

const heading =
  /^(?:[>»►▶☞\s-]*)(?:see more|see also|read more|more|related(?: (?:news|stories|articles|topics|posts|content))?|other news|more (?:news|stories)|more from .{1,30}|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you)?|don't miss|read next|up next|what to read next|more on this(?: story| topic)?|trending(?: now)?|top stories|editors?['’]? picks|latest news|most read|xem thêm|đọc thêm|tin liên quan|bài liên quan|tin,? bài liên quan|tin bài liên quan|bài viết liên quan|bài viết khác|tin tức liên quan|tin bài khác|các bài khác|cùng chủ đề|đọc tiếp|mời (?:bạn|quý vị) đọc(?: thêm)?|các tin khác|tin khác|tin cùng chuyên mục|cùng chuyên mục|có thể bạn quan tâm|tin mới hơn|tin cũ hơn|tin nổi bật|đọc nhiều nhất|tin đọc nhiều)\s?[:.…>»]*$/i;
const inline =
  /^[>»►▶☞\s-]*(?:see more|see also|read more|read also|read|also read|related|xem thêm|đọc thêm|tin liên quan)\s?:\s?\S/i;

/** Whether a line stands over links to other stories: `See more`, `Xem thêm`, `Tin liên quan:`. */
export function isSeeMore(line: string): boolean {
  return line.length <= 60 && heading.test(line);
}

/** Whether a line is one link to another story in the middle of this one: `Xem thêm: …`, `>>> Read more: …`. */
export function isInlineLink(line: string): boolean {
  return line.length <= 300 && inline.test(line);
}
