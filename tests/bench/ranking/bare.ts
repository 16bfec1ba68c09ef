/** What a Vietnamese text is when it is typed without marks: everything else as it is. */
export function bareForm(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
