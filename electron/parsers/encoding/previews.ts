import type { EncodingPreview } from '../../contract/models/article.ts';
import { decode } from './decode.ts';
import { legacyEncodings } from './encodings.ts';
import { likelyEncodings } from './guess-encoding.ts';

/** UTF-16 units of a preview. */
const previewLength = 240;
/** So many bytes are read for it. */
const sampleBytes = 64 * 1024;
const mostPreviews = 12;

/**
 * The encodings in which a text may be read, the likeliest first, and what of it then comes first that is not ASCII:
 * elsewhere they do not differ. Two encodings in which it reads the same are given once.
 */
export function previewEncodings(bytes: Uint8Array): EncodingPreview[] {
  const sample = bytes.subarray(0, sampleBytes);
  const names = [
    decode(bytes).encoding,
    ...likelyEncodings(sample).map(({ encoding }) => encoding),
    'utf-8',
    ...legacyEncodings,
  ];
  const previews = new Map<string, EncodingPreview>();
  for (const encoding of new Set(names)) {
    const preview = previewOf(decode(sample, { forced: encoding }).text);
    if (preview !== '' && !previews.has(preview)) previews.set(preview, { encoding, preview });
  }
  return [...previews.values()].slice(0, mostPreviews);
}

function previewOf(text: string): string {
  const beyond = text.search(/[^\n\r\t -~]/);
  const line = text.lastIndexOf('\n', Math.max(0, beyond - 1)) + 1;
  const from = beyond > line + previewLength / 2 ? beyond - previewLength / 4 : line;
  return text
    .slice(from, from + previewLength)
    .replace(/\s+/g, ' ')
    .trim();
}
