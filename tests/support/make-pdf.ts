/** Text on a page; `y` is the baseline from the bottom, in points. */
export interface DrawnText {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
}

export interface PdfOptions {
  /** Entries of the information dictionary. */
  info?: Record<string, string>;
  /** Draws a picture of one pixel over each page. */
  picture?: boolean;
  /** Names codes from 0x80 upwards, for text beyond ASCII: what code 0x80 + index means. */
  signs?: string[];
}

/** A PDF of pages of text in Helvetica, with a table of places as it should be. */
export function makePdf(pages: readonly (readonly DrawnText[])[], options: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const { info = {}, picture = false, signs = [] } = options;
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(font('Helvetica', signs));
  add(font('Helvetica-Bold', signs));
  add(stream(signs.length > 0 ? toUnicode(signs) : ''));
  for (const [index, page] of pages.entries()) {
    const resources = `/Font << /F1 3 0 R /F2 4 0 R >>${picture ? ` /XObject << /I ${first + pages.length * 2} 0 R >>` : ''}`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << ${resources} >> /Contents ${first + 1 + index * 2} 0 R >>`,
    );
    const lines = page.map(
      ({ text, x, y, size = 10, bold = false }) =>
        `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped(text, signs)}) Tj ET`,
    );
    add(stream([...lines, ...(picture ? ['q 600 0 0 780 6 6 cm /I Do Q'] : [])].join('\n')));
  }
  if (picture)
    add(
      stream(
        '\xff',
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      ),
    );
  add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value, [])})`)
      .join(' ')} >>`,
  );
  return assemble(objects);
}

function assemble(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  text = `${text}trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${text.lastIndexOf('xref\n0')}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function stream(body: string, dictionary = ''): string {
  return `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function font(name: string, signs: readonly string[]): string {
  const unicode = signs.length > 0 ? ' /ToUnicode 5 0 R' : '';
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding${unicode} >>`;
}

function toUnicode(signs: readonly string[]): string {
  const ascii = Array.from({ length: 95 }, (_, index) => hex(index + 32, 2) + hex(index + 32, 4));
  const others = signs.map(
    (sign, index) =>
      hex(0x80 + index, 2) +
      [...sign]
        .map((one) => hex(one.codePointAt(0) ?? 0, 4))
        .join('')
        .replace(/></g, ''),
  );
  const all = [...ascii, ...others];
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n${all.length} beginbfchar\n${all.join('\n')}\nendbfchar endcmap`;
}

function hex(code: number, digits: number): string {
  return `<${code.toString(16).padStart(digits, '0')}>`;
}

function escaped(text: string, signs: readonly string[]): string {
  return [...text]
    .map((sign) => {
      const named = signs.indexOf(sign);
      return named < 0 ? sign : String.fromCharCode(0x80 + named);
    })
    .join('')
    .replace(/[\\()]/g, '\\$&');
}

/** Lines of a paragraph, one below the other. */
export function setLines(
  lines: readonly string[],
  {
    x = 72,
    y = 700,
    size = 10,
    leading = 12,
  }: { x?: number; y?: number; size?: number; leading?: number } = {},
): DrawnText[] {
  return lines.map((text, index) => ({ text, x, y: y - index * leading, size }));
}
