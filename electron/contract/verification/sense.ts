import type { Token } from './tokens.ts';

const list = (words: string) => new Set(words.split(' '));

const negations = list(
  `not no never neither nor none nobody nothing nowhere without cannot hardly barely scarcely non
không chưa chẳng chả đừng chớ`.replaceAll('\n', ' '),
);
const units = list(
  `percent cent percentage phần trăm per pct pp bps km m cm mm kg g mg t ha mw gw kw kwh gwh mwh twh ton tons tonne
tonnes hectare hectares mile miles metre metres meter meters kilometre kilometres kilometer kilometers litre litres
liter liters barrel barrels gram grams kilogram kilograms second seconds minute minutes hour hours day days week weeks
month months year years thousand million millions billion billions trillion trillions bn tn mn hundred dozen usd vnd eur
gbp jpy cny aud sgd dollar dollars dong euro euros pound pounds yen yuan baht degree degrees celsius fahrenheit knots
nghìn ngàn triệu tỷ tỉ vạn đồng đô điểm tấn tạ kí ký mét dặm hải lý lít thùng giờ phút giây ngày tuần tháng độ
% ‰ ° $ € £ ¥ ₫ ₩ ฿ ′ ″`.replaceAll('\n', ' '),
);
const numberWords = list(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third
quarter twice double hai ba bốn tư năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ tỉ rưỡi`.replaceAll(
    '\n',
    ' ',
  ),
);

/** Whether a token turns what is said into its opposite: "not", "isn't", "không". */
export function isNegation({ kind, form }: Token): boolean {
  if (kind !== 'word') return false;
  const lower = form.toLowerCase();
  return negations.has(lower) || lower.endsWith("n't");
}

/** Whether a token says in what something is counted: a unit, a currency, a power of ten. */
export function isUnit({ form }: Token): boolean {
  return units.has(form.toLowerCase());
}

/** Whether a token is a figure, holds one, is a minus, or is a number in words. */
export function isNumber({ kind, form }: Token): boolean {
  return kind === 'number' || form === '−' || /\d/.test(form) || numberWords.has(form.toLowerCase());
}

/** Whether a token carries what an editor's bracket must not stand for or bring in. */
export function isHard(token: Token): boolean {
  return isNegation(token) || isNumber(token) || /^[%‰$€£¥₫]$/.test(token.form);
}
