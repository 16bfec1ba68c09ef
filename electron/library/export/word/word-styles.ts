import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';
import type { Language } from '../../../contract/models/language.ts';
import { wordLanguages } from './word-text.ts';

/** Faces that are on every machine with an office program, with every Vietnamese letter. */
export const textFace = 'Times New Roman';
export const headingFace = 'Arial';
const grey = '444444';
const rule = { style: BorderStyle.SINGLE, color: '777777', size: 4 } as const;

/**
 * The house style as styles of Word, by the names that it has itself wherever it has one, so that who goes on writing
 * finds them. Everything is measured from `fontSize`, in pt.
 */
export function wordStyles(language: Language, fontSize: number): IStylesOptions {
  const half = (ratio: number) => Math.round(fontSize * ratio * 2);
  const twips = (ratio: number) => Math.round(fontSize * ratio * 20);
  const heading = (outlineLevel: number, size: number, before: number, after: number, italics = false) => ({
    run: { font: headingFace, size: half(size), bold: !italics, italics, color: '000000' },
    paragraph: {
      outlineLevel,
      keepNext: true,
      keepLines: true,
      spacing: { before: twips(before), after: twips(after) },
    },
  });
  const small = { font: headingFace, size: half(0.81), color: grey };
  return {
    default: {
      document: {
        run: { font: textFace, size: half(1), language: { value: wordLanguages[language] } },
        paragraph: { spacing: { after: twips(0.7), line: 312, lineRule: 'auto' } },
      },
      title: {
        run: { font: headingFace, size: half(1.8), bold: true, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 0, after: twips(0.4), line: 264, lineRule: 'auto' } },
      },
      heading1: heading(0, 1.15, 1.6, 0.4),
      heading2: heading(1, 1, 1.2, 0.3),
      heading3: heading(2, 0.95, 1, 0.2, true),
      caption: {
        run: { ...small, italics: false },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: twips(1) } },
      },
      listParagraph: { paragraph: { spacing: { after: twips(0.3) } } },
      footnoteText: note(half(0.81)),
      endnoteText: note(half(0.81)),
      footnoteReference: { run: { superScript: true } },
      endnoteReference: { run: { superScript: true } },
      hyperlink: { run: { color: '1F4E79', underline: {} } },
    },
    paragraphStyles: [
      {
        ...named('Quote', 'Quote'),
        run: { italics: false, color: '000000' },
        paragraph: {
          keepLines: true,
          indent: { left: twips(1.4), right: twips(1) },
          border: { left: { ...rule, size: 12, space: 8 } },
        },
      },
      { ...named('Subtitle', 'Subtitle'), run: small, paragraph: { spacing: { after: twips(0.2) } } },
      {
        ...named('Header', 'header'),
        run: small,
        paragraph: { spacing: { after: 120, line: 240, lineRule: 'auto' } },
      },
      {
        ...named('Footer', 'footer'),
        run: small,
        paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
      },
      {
        ...named('Callout', 'Callout'),
        paragraph: {
          keepLines: true,
          indent: { left: 120, right: 120 },
          border: {
            left: { ...rule, size: 24, space: 6 },
            right: { ...rule, space: 6 },
            top: { ...rule, space: 4 },
            bottom: { ...rule, space: 4 },
          },
          spacing: { after: 0 },
        },
      },
      {
        ...named('CalloutName', 'Callout Name', 'Callout'),
        run: { font: headingFace, size: half(0.81), bold: true },
        paragraph: { keepNext: true, spacing: { before: twips(0.5), after: 0 } },
      },
      {
        ...named('TableText', 'Table Text'),
        run: { size: half(0.9) },
        paragraph: { spacing: { after: 0, line: 264, lineRule: 'auto' } },
      },
      { ...named('TableHeading', 'Table Heading', 'TableText'), run: { bold: true } },
      {
        ...named('AfterTable', 'After Table'),
        paragraph: { spacing: { after: 0, line: twips(0.7), lineRule: 'auto' } },
      },
      {
        ...named('Sources', 'Sources'),
        run: { size: half(0.86) },
        paragraph: {
          indent: { left: 425, hanging: 425 },
          spacing: { after: 80, line: 264, lineRule: 'auto' },
        },
      },
      {
        ...named('SourcesHeading', 'Sources Heading'),
        run: { font: headingFace, size: half(1.15), bold: true },
        paragraph: { keepNext: true, spacing: { before: twips(2), after: twips(0.4) } },
      },
      {
        ...named('TOCHeading', 'TOC Heading'),
        run: { font: headingFace, size: half(1), bold: true },
        paragraph: { keepNext: true, spacing: { before: twips(0.6), after: twips(0.3) } },
      },
      ...[0, 1, 2].map((level) => ({
        ...named(`TOC${level + 1}`, `toc ${level + 1}`),
        paragraph: { indent: { left: level * 240 }, spacing: { after: 40 } },
      })),
    ],
    characterStyles: [
      { id: 'Citation', name: 'Citation', quickFormat: true, run: { superScript: true } },
      { id: 'CitationInText', name: 'Citation in Text', quickFormat: true, run: {} },
    ],
  };
}

function named(id: string, name: string, basedOn = 'Normal') {
  return { id, name, basedOn, quickFormat: true };
}

function note(size: number) {
  return { run: { size }, paragraph: { spacing: { after: 40, line: 252, lineRule: 'auto' as const } } };
}
