import { ok, type Result } from '../contract/failure.ts';
import type { ExportFormat, RenderedDocument } from '../contract/models/export.ts';

/** The bytes of a rendered note as they are written to a file. Fails as `print` does. */
export async function noteFile(
  rendered: RenderedDocument,
  format: ExportFormat,
  print: (rendered: RenderedDocument) => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array>> {
  if (format === 'pdf') return print(rendered);
  const { content } = rendered;
  return ok(format === 'docx' ? Buffer.from(content, 'base64') : new TextEncoder().encode(content));
}
