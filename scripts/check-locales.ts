import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failureCodes } from '../electron/contract/failure.ts';
import { annotationMistakeCodes, annotationRefusals } from '../electron/contract/models/annotation.ts';
import { queryMistakeCodes } from '../electron/contract/models/search.ts';
import en from '../resources/locales/en.json' with { type: 'json' };
import vi from '../resources/locales/vi.json' with { type: 'json' };

/**
 * Fails when a sentence stands in one locale file alone, when its placeholders differ, when nothing in the source
 * names it, when a code that becomes a sentence has none, or when Vietnamese places a tone mark in two ways.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
/** Both ways of placing a tone mark are right; one interface keeps to one of them. */
const toneOnLastVowel = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;
const locales: [string, Record<string, string>][] = [
  ['en', en],
  ['vi', vi],
];
const source = globSync('{electron,renderer}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => readFileSync(new URL(file, new URL('..', import.meta.url)), 'utf8'))
  .join('\n');
const prefixes = [...source.matchAll(/[`'"]([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(
  ([, prefix = '']) => prefix,
);

const keys = new Set([...Object.keys(en), ...Object.keys(vi)]);
const needed = [
  ...failureCodes.map((code) => `failure.${code}`),
  ...queryMistakeCodes.map((code) => `query.${code}`),
  ...annotationMistakeCodes.map((code) => `annotation.${code}`),
  ...annotationRefusals.map((code) => `annotation-refused.${code}`),
];
const problems = [
  ...[...keys, ...needed].flatMap((key) =>
    locales.filter(([, locale]) => !locale[key]).map(([name]) => `${name}.json lacks ${key}`),
  ),
  ...[...keys]
    .filter((key) => differs(key))
    .map((key) => `${key} has other placeholders in the other language`),
  ...[...keys].filter((key) => !isNamed(key)).map((key) => `nothing names ${key}`),
  ...Object.entries(vi)
    .filter(([, text]) => toneOnLastVowel.test(text))
    .map(([key]) => `vi.json writes xoá or huỷ in ${key}; elsewhere it is xóa, hủy`),
];
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function differs(key: string): boolean {
  const [first, second] = locales.map(([, locale]) =>
    [...(locale[key] ?? '').matchAll(/\{\w+\}/g)]
      .map(([name]) => name)
      .sort()
      .join(),
  );
  return first !== second;
}

function isNamed(key: string): boolean {
  const stem = key.replace(/\.(one|other)$/, '');
  return (
    source.includes(`'${stem}'`) ||
    source.includes(`"${stem}"`) ||
    prefixes.some((prefix) => stem.startsWith(prefix))
  );
}
