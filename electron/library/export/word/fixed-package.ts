import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip can name, for it names one for each of its parts. */
const noDay = new Date(1980, 0, 1);
/** Above what is numbered already. */
const firstNumber = 1001;

/**
 * What is drawn by lot or counted on from the document before: relations, places, watermarks. The first group stays,
 * the second is counted anew.
 */
const drawn = [
  /((?:\bId|:id|:embed)="rId)([\w-]{21})(?=")/g,
  /((?:w:name|w:anchor)="_Toc|>\s*PAGEREF _Toc)(\d+)\b/g,
  /(<w:bookmark(?:Start|End)\b[^<>]*w:id=")(\d+)(?=")/g,
  /(<wp:docPr id=")(\d+)(?=")/g,
  /(id="PowerPlusWaterMarkObject)([\w-]{21})(?=")/g,
];

/**
 * A Word document so that the same words give the same bytes: what was drawn by lot is counted instead, and its times
 * are `madeAt` (ISO 8601), not the clock's.
 */
export function fixedPackage(bytes: Uint8Array, madeAt: string): Uint8Array {
  const parts = unzipSync(bytes);
  const numbers = new Map<string, string>();
  const numberOf = (kind: number, one: string) => {
    const number = numbers.get(`${kind} ${one}`) ?? String(firstNumber + numbers.size);
    numbers.set(`${kind} ${one}`, number);
    return number;
  };
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort();
  const fixed: Zippable = {};
  // Readers of the format expect what says of what kind the parts are to stand first.
  for (const name of [first, ...names.filter((one) => one !== first)]) {
    const content = parts[name];
    if (content) fixed[name] = isText(name) ? strToU8(fixedText(name, strFromU8(content))) : content;
  }
  return zipSync(fixed, { mtime: noDay, level: 6 });

  function fixedText(name: string, content: string): string {
    if (name === 'docProps/core.xml') return dated(content, new Date(madeAt));
    return drawn.reduce(
      (text, pattern, kind) =>
        text.replace(pattern, (_, before: string, one: string) => before + numberOf(kind, one)),
      content,
    );
  }
}

function dated(properties: string, madeAt: Date): string {
  return properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeAt.toISOString()}`);
}

function isText(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}
