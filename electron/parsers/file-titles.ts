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
