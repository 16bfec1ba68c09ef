const rightward = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
/** What runs to the right inside such a line: words of Latin letters in a row, and figures each by itself. */
const leftward =
  /\p{Script=Latin}(?:[\p{Script=Latin}\p{N} .,:/'’&-]*[\p{Script=Latin}\p{N}])?|\p{N}(?:[.,:/]?\p{N})*%?/gu;
const mirrored = new Map([...'()[]{}<>«»'].map((sign, index, all) => [sign, all[index ^ 1] ?? sign]));

/** Whether most letters of a text belong to scripts that run to the left. */
export function runsLeft(text: string): boolean {
  const count = text.match(rightward)?.length ?? 0;
  return count > 0 && count > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}

/**
 * A line as it is read, of what is drawn from left to right: turned round, but for what runs to the right in it. The
 * case that pages have; embeddings of one direction in the other, and again, are not told (UAX 9 would need them).
 */
export function asRead(drawn: string): string {
  if (!runsLeft(drawn)) return drawn;
  const turned = clusters(drawn)
    .reverse()
    .map((sign) => mirrored.get(sign) ?? sign)
    .join('');
  // Letters are drawn in the form that their place in the word has.
  return turned.replace(leftward, (run) => clusters(run).reverse().join('')).normalize('NFKC');
}

/** Letters with the marks on them. */
function clusters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
