/** How browsers name the folder beside a page saved "complete": English, Vietnamese and other languages of theirs. */
const folder =
  /^(.+?)[_-](?:files|tệp|tep|tập tin|tap tin|fichiers|dateien|archivos|arquivos|file|bestanden|pliki|soubory|filer|ficheiros|elemei|tiedostot|dosyalar|датотеке|файлы|файли|файлове|αρχεία|fails|failid|bylos|fajlovi|súbory|datoteke|kotxiak|fitxers|fișiere)$/iu;
const otherFolder = /^(.+?)\.files$/i;

/**
 * Whether a folder holds only what a saved page shows (pictures, frames, scripts) and is not imported for itself.
 * `name`: the folder's; `siblings`: the names of what stands beside it. Its page must stand there.
 */
export function isPageResource(name: string, siblings: Iterable<string>): boolean {
  const plain = name.normalize('NFC');
  const page = (folder.exec(plain) ?? otherFolder.exec(plain))?.[1]?.toLowerCase();
  if (page === undefined) return false;
  for (const sibling of siblings) {
    const beside = sibling.normalize('NFC').toLowerCase();
    if (/\.(?:x?html?|mhtml?|xht)$/.test(beside) && beside.replace(/\.[a-z]+$/, '') === page) return true;
  }
  return false;
}
