import { type SaxesAttributeNS, SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** Names come without prefix. */
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads XML as a stream of elements and text, to any depth. False when it is not well-formed or has a DOCTYPE, which could
 * name other files and grow without bound; what came before was handed over.
 */
export function readXml(xml: string, { open, close, text }: XmlHandlers): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let sound = true;
  parser.on('error', (error) => {
    sound = false;
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  parser.on('opentag', ({ local, attributes }) => {
    open?.(local, (name) => attributeOf(attributes, name));
  });
  parser.on('closetag', ({ local }) => close?.(local));
  parser.on('text', (found) => text?.(found));
  parser.on('cdata', (found) => text?.(found));
  try {
    parser.write(xml).close();
  } catch {
    sound = false;
  }
  return sound;
}

function attributeOf(attributes: Record<string, SaxesAttributeNS>, name: string): string | undefined {
  for (const attribute of Object.values(attributes)) if (attribute.local === name) return attribute.value;
  return undefined;
}

/** XML's bytes as text: UTF-8, or UTF-16 by its byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

/** Whether a document type is declared: nowhere else in XML can these letters stand unescaped but in a comment. */
export function hasDoctype(xml: string): boolean {
  return /<!DOCTYPE/i.test(xml);
}
