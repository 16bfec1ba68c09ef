import type { Part } from '../../contract/models/article.ts';
import { leftOut, partOf } from '../parts.ts';
import { nothingStated, type SourceDocument, type Stated } from '../source-document.ts';

/** One article of a database's export, as its header, text and footer say it. */
export interface ExportedArticle {
  title: string | null;
  stated: Partial<Stated>;
  /** Lines over the text and below it that are no story, as they stand there. */
  header: readonly string[];
  body: readonly string[];
  footer: readonly string[];
  /** Whether its end is missing. */
  cut: boolean;
}

/** A document of one article; `document` says how the file was read. */
export function documentOf(
  { title, stated, header, body, footer, cut }: ExportedArticle,
  document: Pick<SourceDocument, 'mediaType' | 'encoding' | 'warnings'>,
): SourceDocument {
  const parts: Part[] = [
    ...(title === null ? [] : [{ kind: 'title' as const, text: title, removed: null }]),
    ...header.map((line) => leftOut('metadata-line', line)),
    ...body.map((paragraph) => partOf('paragraph', paragraph)),
    ...footer.map((line) => leftOut('metadata-line', line)),
  ];
  return {
    ...document,
    warnings: cut ? [...document.warnings, 'cut-off'] : document.warnings,
    parts,
    stated: { ...nothingStated, ...stated, title },
    notArticle: false,
    ...(title === null ? {} : { name: title }),
  };
}
