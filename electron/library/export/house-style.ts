import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesDirectory } from '../resources.ts';

let style: string | null = null;

/** The print stylesheet with its fonts inside it as data addresses, so that an export asks for nothing. */
export function houseStyle(): string {
  style ??= inlineFonts() + readFileSync(join(resourcesDirectory, 'print.css'), 'utf8');
  return style;
}

function inlineFonts(): string {
  const directory = join(resourcesDirectory, 'fonts');
  return readFileSync(join(directory, 'fonts.css'), 'utf8').replace(
    /url\("\.\/([\w.-]+)"\)/g,
    (_, file: string) => {
      const data = readFileSync(join(directory, file)).toString('base64');
      return `url("data:font/woff2;base64,${data}")`;
    },
  );
}
