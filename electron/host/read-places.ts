import type { PrintPlaces, WantedPlaces } from '../contract/print-places.ts';

/** Reads from a print on which page each place that is linked to stands, and where its lines do. */
export async function readPlaces(pdf: Uint8Array, _wanted: WantedPlaces): Promise<PrintPlaces> {
  return { pages: await pagesOfAnchors(pdf), lines: [] };
}

/** Chromium keeps each anchor that a link leads to as a named destination, `/name [page /XYZ x y zoom]`. */
async function pagesOfAnchors(pdf: Uint8Array): Promise<Map<string, number>> {
  const { PDFArray, PDFDict, PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pageNumbers = new Map(document.getPages().map(({ ref }, at) => [ref, at + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (named?.keys() ?? []).flatMap((name): [string, number][] => {
      const page = named?.lookupMaybe(name, PDFArray)?.get(0);
      const number = [...pageNumbers].find(([ref]) => ref === page)?.[1];
      return number === undefined ? [] : [[name.decodeText(), number]];
    }),
  );
}
