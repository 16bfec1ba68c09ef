// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 does not allow
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as XML 1.0 can hold it: without control signs and halves of letters, composed. */
export function wordText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(notInXml, '');
}

/** What Word knows a language as. */
export const wordLanguages = { en: 'en-GB', vi: 'vi-VN' } as const;
