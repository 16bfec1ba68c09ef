/** Whether a line is nothing but the name of a person or two, as bylines are. */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || /[\d.!?:”"]$/.test(text)) return false;
  const names = text.split(/ and | và | et |, | & /);
  return (
    names.length <= 3 && names.every((name) => /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,4}$/u.test(name))
  );
}
