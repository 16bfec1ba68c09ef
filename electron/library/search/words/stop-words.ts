import lunr from 'lunr';
import type { QueryWord } from '../query/query.ts';

/** Vietnamese words that say nothing alone; without marks only where the bare form is no other common word or name. */
const vietnamese = new Set(
  (
    'và của các những được với cũng là thì mà ở tại từ đến về đã đang sẽ này đó một cho khi ra vào có trong ' +
    'theo như để do bị bởi trên dưới va cua cac nhung duoc voi cung'
  )
    .split(' ')
    .map((word) => word.normalize('NFC')),
);

/**
 * Whether a word alone says nothing, by lunr's list for English and ours for Vietnamese. In capitals it is a name
 * (`US`, `WHO`).
 */
export function isStopWord(word: QueryWord): boolean {
  if (/^[A-Z]{2,}$/.test(word.typed)) return false;
  if (vietnamese.has(word.marked ?? word.folded)) return true;
  return word.marked === null && !lunr.stopWordFilter(new lunr.Token(word.folded, {}));
}
