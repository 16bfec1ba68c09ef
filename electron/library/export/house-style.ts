import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesUrl } from '../../host/app-files.ts';

/** In a library's folder, in place of the house style that comes with the app. */
const ownStyle = 'house-style.css';
/** The parts of the house style that comes with the app, in the order in which they apply. */
const parts = ['text', 'front', 'blocks', 'sources', 'annex', 'page'];

let fonts: string | null = null;

/**
 * The print stylesheet as one sheet, the library's own where it has one, after the fonts as data addresses, so that an export asks
 * for nothing. What an own style names elsewhere is refused by the policy of the document.
 */
export function houseStyle(directory: string): string {
  fonts ??= inlineFonts();
  const own = readOwn(join(directory, ownStyle));
  const css = own ?? parts.map(readPart).join('\n');
  // In CSS `\/` is a slash, and no style element ends at it.
  return fonts + css.replaceAll('</', '<\\/');
}

function readPart(name: string): string {
  return readFileSync(new URL(`print/${name}.css`, resourcesUrl), 'utf8');
}

function readOwn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function inlineFonts(): string {
  const folder = new URL('fonts/', resourcesUrl);
  return readFileSync(new URL('fonts.css', folder), 'utf8').replace(
    /url\("\.\/([\w.-]+)"\)/g,
    (_, file: string) => {
      const data = readFileSync(new URL(file, folder)).toString('base64');
      return `url("data:font/woff2;base64,${data}")`;
    },
  );
}
