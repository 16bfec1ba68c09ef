import { Bookmark, ExternalHyperlink, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { SourceEntry } from '../../../contract/citations/citation-marks.ts';
import { safeAddress } from '../html.ts';
import type { NoteCitations } from '../sources.ts';
import { sourceBookmark } from './word-inline.ts';
import { wordLanguages, wordText } from './word-text.ts';

/** The list of sources, each entry a place that its citations lead to. */
export function wordSources({ entries, heading }: NoteCitations): Paragraph[] {
  if (entries.length === 0) return [];
  return [
    sourcesHeading(heading),
    ...entries.map((entry, at) => {
      const number =
        entry.number === null ? [] : [new TextRun({ children: [wordText(entry.number), new Tab()] })];
      return new Paragraph({
        style: 'Sources',
        children: [new Bookmark({ id: sourceBookmark(at), children: [...number, ...parts(entry)] })],
      });
    }),
  ];
}

export function sourcesHeading(heading: string): Paragraph {
  return new Paragraph({ style: 'SourcesHeading', text: wordText(heading) });
}

/** The sources as endnotes of Word, by their numbers. */
export function wordEndnotes({ entries }: NoteCitations): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    entries.map((entry, at) => [
      String(at + 1),
      { children: [new Paragraph({ style: 'EndnoteText', children: [new TextRun(' '), ...parts(entry)] })] },
    ]),
  );
}

function parts({ parts: all, source }: SourceEntry): ParagraphChild[] {
  return all.flatMap(({ kind, text }, at): ParagraphChild[] => {
    const comma = at > 0 ? [new TextRun(', ')] : [];
    const link = kind === 'address' ? safeAddress(text) : null;
    const words = wordText(text);
    if (link)
      return [
        ...comma,
        new ExternalHyperlink({ link, children: [new TextRun({ style: 'Hyperlink', text: words })] }),
      ];
    const value =
      source.language === 'vi' || source.language === 'en' ? wordLanguages[source.language] : undefined;
    const language = kind === 'title' && value ? { language: { value } } : {};
    return [...comma, new TextRun({ text: words, ...language })];
  });
}
