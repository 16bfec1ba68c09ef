import { basename, extname } from 'node:path';

/** What programs write where a title belongs. */
const byPrograms =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|document ?\d*$|tài liệu ?\d*$|không có tiêu đề|print(?:ing)?\b|slide 1$|page 1$|about:blank|https?:)/i;
const fileName =
  /\.(?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|pptx?|xlsx?|tex|dvi|ps|eps|p65|pmd)$|^\S+\.[a-z]\w{1,8}$/i;

/** The title in a document's properties, or null when it is none: a program's, a file's name, a number. */
export function realTitle(text: string, file: string): string | null {
  const title = text.replace(/\s+/g, ' ').trim();
  if (title.length < 3 || title.length > 500 || !/\p{L}{2}/u.test(title)) return null;
  if (byPrograms.test(title) || fileName.test(title)) return null;
  return title.toLowerCase() === basename(file, extname(file)).toLowerCase() && !title.includes(' ')
    ? null
    : title;
}

const accounts =
  /\b(?:admin(?:istrator)?|user|owner|windows|microsoft|office|computer|laptop|pc|hp|dell|acer|asus|unknown|python-docx)\b/i;

/** The author in a document's properties, or null when it is the account of a computer: a name has two words at least. */
export function realAuthor(text: string): string | null {
  const author = text.replace(/\s+/g, ' ').trim();
  if (author.length > 200 || !/\p{L}\S* \p{L}/u.test(author) || accounts.test(author)) return null;
  return author;
}
