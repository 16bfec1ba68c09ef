/** The end of a passage's first sentence, else of its first half's last word (UTF-16 units); 0 for a single word. */
export function firstSplit(words: string, language: string): number {
  const locale = language === 'und' ? 'en' : language;
  const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(words)];
  const second = sentences[1];
  if (second && second.segment.trim() !== '') return second.index;
  const middle = words.indexOf(' ', Math.floor(words.length / 2));
  return middle < 0 ? words.lastIndexOf(' ') + 1 : middle + 1;
}
