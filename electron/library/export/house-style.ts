import { readFileSync } from 'node:fs';
import { resourcesUrl } from '../../host/app-files.ts';

let style: string | null = null;

/** The print stylesheet with its fonts inside it as data addresses, so that an export asks for nothing. */
export function houseStyle(): string {
  style ??= inlineFonts() + readFileSync(new URL('print.css', resourcesUrl), 'utf8');
  return style;
}

function inlineFonts(): string {
  const fonts = new URL('fonts/', resourcesUrl);
  return readFileSync(new URL('fonts.css', fonts), 'utf8').replace(
    /url\("\.\/([\w.-]+)"\)/g,
    (_, file: string) => {
      const data = readFileSync(new URL(file, fonts)).toString('base64');
      return `url("data:font/woff2;base64,${data}")`;
    },
  );
}
