import type { FoundTitle, Word } from './people.ts';

/** Longest first, for "Phó Thủ tướng" begins before "Thủ tướng" and "Chủ tịch nước" ends behind "Chủ tịch". */
const heads =
  `Ủy viên Bộ Chính trị|Uỷ viên Bộ Chính trị|Ủy viên Trung ương Đảng|Ủy viên Ban Chấp hành Trung ương Đảng|Bí thư Trung ương Đảng|
Phó Thủ tướng Thường trực|Phó Thủ tướng Chính phủ|Thủ tướng Chính phủ|Phó Thủ tướng|Thủ tướng|Thứ trưởng Thường trực|Thứ trưởng|Bộ trưởng|
Phó Chủ tịch nước|Chủ tịch nước|Chủ tịch Quốc hội|Phó Chủ tịch|Chủ tịch|Tổng Bí thư|Phó Tổng Thư ký|Tổng Thư ký|Tổng thống|Phó Tổng thống|
Ngoại trưởng|Đại sứ|Quốc vương|Quốc vụ khanh|Người phát ngôn|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Trưởng đoàn|Vụ trưởng|Cục trưởng|
Tổng Giám đốc|Giám đốc|Bí thư`
    .split(/\|\n?/)
    .map((head) => head.split(' '))
    .toSorted((a, b) => b.length - a.length);

/** What an office is of: fields, bodies, countries. */
const fields =
  `Bộ|Ngoại giao|Quốc phòng|Công an|Tài chính|Công Thương|Công thương|Y tế|Tư pháp|Nội vụ|Xây dựng|Giáo dục|Đào tạo|Giáo dục và Đào tạo|
Khoa học|Công nghệ|Khoa học và Công nghệ|Kế hoạch|Đầu tư|Văn hóa|Thể thao|Du lịch|Nông nghiệp|Môi trường|Nông nghiệp và Môi trường|Thường trực|
Kinh tế|Thương mại|Quốc hội|Chính phủ|Liên hợp quốc|ASEAN|Việt Nam|Lào|Campuchia|Thái Lan|Malaysia|Philippines|Philippin|Indonesia|Singapore|
Brunei|Myanmar|Mi-an-ma|Timor-Leste|Timor Leste|Trung Quốc|Nhật Bản|Hàn Quốc|Hoa Kỳ|Mỹ|Nga|Ấn Độ|Pháp|Đức|Anh|Australia|New Zealand|Canada|EU`
    .split(/\|\n?/)
    .map((field) => field.split(' '))
    .toSorted((a, b) => b.length - a.length);

/** A title that begins at a word, those that follow behind a comma with it; "đồng chí" before a name is passed over. */
export function vietnameseTitleAt(words: readonly Word[], at: number): FoundTitle | null {
  const head = heads.find((one) => standsAt(words, at, one, true));
  if (!head) return null;
  let next = at + head.length;
  while (!words[next - 1]?.ends) {
    const field = fields.find((one) => standsAt(words, next, one, false));
    if (!field) break;
    next += field.length;
  }
  const title = words
    .slice(at, next)
    .map(({ text }) => text)
    .join(' ');
  const joined = words[next]?.text === 'kiêm' || words[next]?.text === 'và';
  if (words[next - 1]?.ends || joined) {
    const more = vietnameseTitleAt(words, joined ? next + 1 : next);
    if (!more) return null;
    const between = joined ? ` ${words[next]?.text} ` : ', ';
    return { title: title + between + more.title, next: more.next };
  }
  const comrade = words[next]?.text.toLowerCase() === 'đồng' && words[next + 1]?.text === 'chí';
  return { title, next: comrade ? next + 2 : next };
}

/** Whether these words stand at a place, none but the last before a comma. `inside`: also with a small first letter. */
function standsAt(words: readonly Word[], at: number, wanted: readonly string[], inside: boolean): boolean {
  return wanted.every((want, index) => {
    const word = words[at + index];
    if (!word || (word.ends && index < wanted.length - 1)) return false;
    const text = word.text.normalize('NFC');
    return text === want || (inside && text.toLowerCase() === want.toLowerCase());
  });
}
