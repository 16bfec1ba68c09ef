import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSignature } from '../../../electron/parsers/story/end-signature.ts';
import { parsed, removed } from '../parsed.ts';

test('who signs a story at its end is told, and whose story it is', () => {
  const signed: Record<string, [byline: string | null, agency: string | null]> = {
    'Minh Đức (Theo TTXVN)': ['Minh Đức', 'TTXVN'],
    'Lan Phương/Báo Tin tức': ['Lan Phương', 'Báo Tin tức'],
    'Ngọc Hà-Thanh Tú/TTXVN': ['Ngọc Hà-Thanh Tú', 'TTXVN'],
    'Hương Giang/VOV-Bangkok': ['Hương Giang', 'VOV'],
    'Theo Hà An/TTXVN': ['Hà An', 'TTXVN'],
    'Theo Dân trí': [null, 'Dân trí'],
    '(Theo Reuters, AFP)': [null, 'Reuters'],
    'PV/VOV.VN': [null, 'VOV.VN'],
    'T.H': [null, null],
    'Bài, ảnh: Lan Phương': ['Lan Phương', null],
    'Hà An - Ảnh: Minh Đức': ['Hà An', null],
    'Minh Đức và Lan Phương': ['Minh Đức và Lan Phương', null],
    'Bảo Châu (t/h)': ['Bảo Châu', null],
  };
  for (const [line, [byline, agency]] of Object.entries(signed))
    assert.deepEqual(readSignature(line), { byline, agency }, line);
});

test('other last lines are no signatures', () => {
  const others = [
    'Theo các chuyên gia, mưa còn kéo dài đến cuối tuần',
    'Markets Fall - Banks Rise',
    'Nguồn nước sạch cho hai nghìn hộ dân ở miền núi phía Bắc',
    'Read more',
    'Giá gạo xuất khẩu tăng trở lại',
  ];
  for (const line of others) assert.equal(readSignature(line), null, line);
});

test('a signature below the last paragraph is left out of the text', () => {
  const story = parsed(
    'Mười nước chia sẻ số liệu sông Mê Công',
    '',
    'Bộ trưởng mười nước trong khu vực đã họp bàn về quản lý nguồn nước và nhất trí chia sẻ số liệu hằng ngày.',
    '',
    'Các tổ chức môi trường hoan nghênh bước đi này, song đề nghị mở cả hồ sơ của những năm trước để so sánh.',
    '',
    'Minh Đức (Theo TTXVN)',
  );
  assert.deepEqual([story.byline, story.agency], ['Minh Đức', 'TTXVN']);
  assert.deepEqual(removed(story, 'agency-line'), ['Minh Đức (Theo TTXVN)']);
});
