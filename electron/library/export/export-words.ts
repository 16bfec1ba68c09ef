import en from '../../../resources/locales/en.json' with { type: 'json' };
import vi from '../../../resources/locales/vi.json' with { type: 'json' };
import type { CitationWord } from '../../contract/citations/source-text.ts';
import type { ExportSettings } from '../../contract/models/export.ts';
import type { Language } from '../../contract/models/language.ts';
import type { TemplateFieldName } from '../../contract/models/template.ts';
import type { CalloutKind } from '../../contract/note-document.ts';
import { type SentenceValues, sentence } from '../../contract/sentence.ts';

type AnnexWord =
  | 'agency'
  | 'outlet'
  | 'date'
  | 'address'
  | 'imported'
  | 'sha256'
  | 'passages'
  | 'passage-gone';

const locales = { en, vi };

/** A word of the document itself ("Sources"), in the note's language, not the interface's. */
export function exportWord(
  key:
    | CitationWord
    | `paper.${'untitled' | 'annex' | 'notes' | 'contents' | 'page' | 'addressee' | 'author' | 'reference' | 'done' | 'to-do'}`
    | `paper.annex.${AnnexWord}`
    | `paper.annexes.${ExportSettings['annexes'][number]}`
    | `note.callout.${CalloutKind}`
    | `note.details.${Exclude<TemplateFieldName, 'tags'>}`
    | 'clips.tags'
    | 'template.quotation'
    | `digest.${'no-agency' | 'no-topic' | 'no-date'}`,
  language: Language,
  values?: SentenceValues,
): string {
  return sentence(locales[language], key, values, language);
}

/** What stands before, between and after the number of a page and that of all pages. */
export function pageNumberWords(language: Language): [before: string, between: string, after: string] {
  const [before = '', between = '', after = ''] = exportWord('paper.page', language, {
    page: '#',
    pages: '#',
  }).split('#');
  return [before, between, after];
}
