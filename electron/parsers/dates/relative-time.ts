/** Of how many milliseconds a word is, by how it begins. */
const units: readonly [RegExp, number][] = [
  [/^(?:s|giây)/i, 1_000],
  [/^(?:mo|tháng)/i, 30 * 86_400_000],
  [/^(?:m|phút)/i, 60_000],
  [/^(?:h|giờ|tiếng)/i, 3_600_000],
  [/^(?:d|ngày)/i, 86_400_000],
  [/^(?:w|tuần)/i, 7 * 86_400_000],
];
const ago =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)|cập nhật|đăng)?:? ?(?:(\d{1,3}|an?|one|một) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?) ago|(?:cách đây )?(\d{1,3}|một) (giây|phút|giờ|tiếng|ngày|tuần|tháng)(?: trước)?)(?: \| .{0,20})?$/iu;
const justNow = /^(?:just now|moments ago|vừa xong|mới đây)$/i;

/** How long ago a line says that something was, and nothing else: `2 giờ trước`, `Updated 3h ago`. Milliseconds, or null. */
export function timeAgo(line: string): number | null {
  if (line.length > 50) return null;
  const text = line.trim();
  if (justNow.test(text)) return 0;
  const match = ago.exec(text);
  // "2 giờ" alone is how long something takes.
  if (!match || (match[4] !== undefined && !/trước|cách đây/i.test(text))) return null;
  const count = match[1] ?? match[3] ?? '';
  const unit = match[2] ?? match[4] ?? '';
  const [, length = 0] = units.find(([name]) => name.test(unit)) ?? [];
  return (/^\d/.test(count) ? Number(count) : 1) * length;
}
