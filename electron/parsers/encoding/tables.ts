/** A Vietnamese single-byte encoding: the sign of each byte that is not ASCII. Marks are still to be composed. */
export type ByteTable = ReadonlyMap<number, string>;

/** Signs of 0x80–0x9f in windows-1252 (WHATWG index); undefined bytes are control characters. */
export const windows1252C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** TCVN 5712:1993, the part that VN1, VN2 and VN3 (ABC) share: 0xa0–0xff. Marks alone at 0xb0–0xb4. */
const tcvnUpper = [
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ',
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ',
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ',
  'éẹềểễếệìỉỄẾỒĩíịò',
  'Ổỏõóọồổỗốộờởỡớợù',
  'ỖủũúụừửữứựỳỷỹýỵỐ',
].join('');
/** TCVN 5712:1993 VN1: capitals with tones at 0x80–0x9f and among the control characters. */
const tcvnC1 = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ';
const tcvnC0 = new Map<number, string>([
  [0x01, 'Ú'],
  [0x02, 'Ụ'],
  [0x04, 'Ừ'],
  [0x05, 'Ử'],
  [0x06, 'Ữ'],
  ...[...'ỨỰỲỶỸÝỴ'].map((sign, index): [number, string] => [0x11 + index, sign]),
]);

/** RFC 1456. */
const viscii = [
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ',
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ',
  'Õắằặấầẩậẽẹếềểễệố',
  'ồổỗỠƠộờởịỰỨỪỬơớƯ',
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ',
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư',
  'àáâãảăữẫèéêẻìíĩỉ',
  'đựòóôõỏọụùúũủýợỮ',
].join('');
const visciiC0 = new Map([
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
]);

/** ABC as typed under Windows: no capitals with tones (a font draws them), quotation marks from windows-1252. */
export const tcvn3Table = table(windows1252C1 + tcvnUpper);
export const tcvn5712Table = table(tcvnC1 + tcvnUpper, tcvnC0);
/** As WHATWG has it; some releases of Node decode 0x80–0x9f as control characters. */
export const windows1252Table = table(windows1252C1);
export const visciiTable = table(viscii, visciiC0);

function table(upper: string, lower: ReadonlyMap<number, string> = new Map()): ByteTable {
  return new Map([...lower, ...[...upper].map((sign, i): [number, string] => [0x80 + i, sign])]);
}
