/** The export dialog; drawn always, shown by the command `export`. */
export function ExportDialog() {
  return null;
}
