import type { SentenceKey } from './sentences.ts';

const names: Record<string, SentenceKey> = {
  'text/plain': 'format-name.text',
  'text/markdown': 'format-name.markdown',
  'text/html': 'format-name.page',
  'multipart/related': 'format-name.page',
  'message/rfc822': 'format-name.mail',
  'application/pdf': 'format-name.pdf',
  'application/rtf': 'format-name.rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'format-name.word',
  'application/vnd.oasis.opendocument.text': 'format-name.open-document',
  'application/nitf+xml': 'format-name.agency',
  'application/vnd.iptc.g2.newsitem+xml': 'format-name.agency',
  'application/json': 'format-name.agency',
};

/** What a format is called; null for one that has no name here, whose media type has to do. */
export function formatName(mediaType: string): SentenceKey | null {
  return names[mediaType] ?? null;
}
