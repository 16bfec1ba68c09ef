import type { ParsedArticle } from '../../contract/models/article.ts';
import type { SourceDocument } from '../source-document.ts';
import { plainReading, type SlowReading } from './slow-reading.ts';
import { readStory } from './story.ts';

/**
 * readStory, and once more with what takes long to load where plain reading could not tell the language, or the day that
 * a field gives: a pile of plain articles in English and Vietnamese never pays for it.
 */
export async function finishStory(document: SourceDocument, imported: Date): Promise<ParsedArticle> {
  const importedAt = knownSince(document, imported);
  const plain = plainReading();
  const article = readStory(document, importedAt, plain);
  const undated = article.publishedOn === null && plain.missedDates;
  if (article.language !== 'und' && !undated) return dateByFile(article, document.stated.createdOn);
  const slow: SlowReading = {
    ...plain,
    guessLanguage:
      article.language === 'und' ? (await import('../text/guess-language.ts')).guessLanguage : null,
  };
  if (undated) {
    const { readDates } = await import('../dates/dates.ts');
    slow.readDates = (text) => {
      const found = readDates(text, article.language, importedAt);
      return found.length > 0 ? found : readDates(text, article.language === 'vi' ? 'en' : 'vi', importedAt);
    };
  }
  return dateByFile(readStory(document, importedAt, slow), document.stated.createdOn);
}

/** When the article was there at the latest: when it was saved, or else imported. */
function knownSince({ stated }: SourceDocument, importedAt: Date): Date {
  const saved = new Date(stated.savedAt ?? importedAt);
  return saved < importedAt ? saved : importedAt;
}

/** Where nothing tells of a day, the day the file was made is better than none. */
function dateByFile(article: ParsedArticle, createdOn: string | undefined): ParsedArticle {
  if (article.publishedOn !== null || createdOn === undefined) return article;
  const warnings = article.warnings.filter((warning) => warning !== 'no-date');
  return { ...article, publishedOn: createdOn, publishedOnFrom: 'metadata', warnings };
}
