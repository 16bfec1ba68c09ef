/**
 * A printed PDF as its objects, each by its number with all its bytes, from `N 0 obj` to the next object's beginning.
 * Skia, which prints in every Chromium, writes them plainly one after the other, with one table of places.
 */
export interface PdfObjects {
  /** What stands before the first object. */
  head: Buffer;
  /** In their order in the file; what is put in place of one has its place. */
  objects: Map<number, Buffer>;
  root: number;
  info: number;
}

/** Takes a PDF apart. Throws on one whose objects or table are packed. */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { root, info, startsAt } = readTrailer(file);
  const table = file.toString('latin1', startsAt);
  if (info === null || !table.startsWith('xref')) throw new Error('The PDF has no plain table of places');
  const places: { number: number; at: number }[] = [];
  for (const [, first, , entries = ''] of table.matchAll(
    /(\d+) (\d+)\s*\n((?:\d{10} \d{5} [nf]\s{1,2})+)/g,
  )) {
    [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)].forEach(([, at, kind], index) => {
      if (kind === 'n') places.push({ number: Number(first) + index, at: Number(at) });
    });
  }
  places.sort((a, b) => a.at - b.at);
  const objects = places.map(({ number, at }, index): [number, Buffer] => [
    number,
    file.subarray(at, places[index + 1]?.at ?? startsAt),
  ]);
  return { head: file.subarray(0, places[0]?.at), objects: new Map(objects), root, info };
}

/** Puts a PDF together again, byte for byte the same where nothing was changed but what its trailer says of itself. */
export function writeObjects({ head, objects, root, info }: PdfObjects): Uint8Array {
  const size = Math.max(...objects.keys()) + 1;
  const places = new Map<number, number>();
  let at = head.byteLength;
  for (const [number, bytes] of objects) {
    places.set(number, at);
    at += bytes.byteLength;
  }
  const table = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref
0 ${size}
${table.join('')}trailer
<</Size ${size}
/Root ${root} 0 R
/Info ${info} 0 R>>
startxref
${at}
%%EOF
`;
  return Buffer.concat([head, ...objects.values(), Buffer.from(end)]);
}

/** An object of a PDF as its bytes. */
export function objectBytes(number: number, ...body: readonly (string | Uint8Array)[]): Buffer {
  const pieces = [`${number} 0 obj\n`, ...body, '\nendobj\n'];
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  );
}

/** What an object that is a dictionary has between its outer brackets; empty where it is none. */
export function dictionaryOf(object: Buffer | undefined): string {
  const body = object?.toString('latin1') ?? '';
  const [open, close] = [body.indexOf('<<'), body.lastIndexOf('>>')];
  return open < 0 || close < open ? '' : body.slice(open + 2, close);
}

/** The bytes of an object that is a deflated stream and nothing else, or null. */
export function deflatedStream(object: Buffer | undefined): Buffer | null {
  const begin = object?.indexOf('stream\n') ?? -1;
  if (!object || begin < 0) return null;
  const dictionary = object.toString('latin1', 0, begin);
  const length = /\/Length (\d{1,10})\b(?! \d)/.exec(dictionary)?.[1];
  if (length === undefined || !/\/Filter \/FlateDecode\b/.test(dictionary)) return null;
  const at = begin + 'stream\n'.length;
  return object.subarray(at, at + Number(length));
}

/** The number of the object to which an entry of a dictionary leads, or null. */
export function referenceIn(dictionary: string, name: string): number | null {
  const found = new RegExp(`/${name} (\\d{1,9}) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

/** The numbers of the pages of a PDF, in their order. */
export function pagesOf({ objects, root }: Pick<PdfObjects, 'objects' | 'root'>): number[] {
  const below = (number: number): number[] => {
    const node = dictionaryOf(objects.get(number));
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
    if (kids === undefined) return [number];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => below(Number(kid)));
  };
  const tree = referenceIn(dictionaryOf(objects.get(root)), 'Pages');
  return tree === null ? [] : below(tree);
}

/** What a PDF says of itself at its end. `startsAt`: its table of places, in bytes; `info` null: it says nothing more. */
export interface PdfTrailer {
  size: number;
  root: number;
  info: number | null;
  startsAt: number;
}

/** Throws where it is packed. */
export function readTrailer(file: Buffer): PdfTrailer {
  const end = file.subarray(-2048).toString('latin1');
  const trailer = end.slice(end.lastIndexOf('trailer'));
  const number = (pattern: RegExp) => {
    const found = pattern.exec(trailer)?.[1];
    return found === undefined ? null : Number(found);
  };
  const size = number(/\/Size (\d{1,9})/);
  const startsAt = number(/startxref\s+(\d{1,12})/);
  const root = referenceIn(trailer, 'Root');
  if (size === null || root === null || startsAt === null) throw new Error('The PDF has no plain trailer');
  return { size, root, info: referenceIn(trailer, 'Info'), startsAt };
}
