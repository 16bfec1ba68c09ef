/** Remembers what was made of a word, found by the word's place in a text: a word that is known needs no string. */
export interface WordMemo<T> {
  /** `start` and `end` are UTF-16 offsets in `text`. */
  at(text: string, start: number, end: number): T;
}

/**
 * A hash table with open addressing (FNV-1a over UTF-16 units), half full at most; it is emptied when `capacity` words
 * are in it. A Map would need each word as a string, and hash that, before it could tell that the word is known: for
 * texts, where nearly every word is, that takes twice the time.
 */
export function wordMemo<T>(capacity: number, make: (word: string) => T): WordMemo<T> {
  const mask = 2 ** Math.ceil(Math.log2(capacity * 2)) - 1;
  let words: (string | undefined)[] = new Array(mask + 1);
  let values: T[] = [];
  let count = 0;

  return {
    at(text, start, end) {
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & mask;
      for (let word = words[slot]; word !== undefined; word = words[slot]) {
        if (word.length === end - start && text.startsWith(word, start)) return values[slot] as T;
        slot = (slot + 1) & mask;
      }
      if (count >= capacity) {
        words = new Array(mask + 1);
        values = [];
        count = 0;
        slot = (hash ^ (hash >>> 15)) & mask;
      }
      const word = detached(text.slice(start, end));
      const value = make(word);
      words[slot] = word;
      values[slot] = value;
      count++;
      return value;
    },
  };
}

/** A copy: V8 keeps a part of 13 letters or more as a view that holds on to the whole text, and a memo lives long. */
function detached(text: string): string {
  return text.length < 13 ? text : Array.from(text).join('');
}
