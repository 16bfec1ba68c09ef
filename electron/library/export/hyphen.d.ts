/** Liang's algorithm with TeX's patterns for English; the package has no types of its own. */
declare module 'hyphen/en-us/index.js' {
  const english: { hyphenateSync(text: string): string };
  export default english;
}
