/** How many of a report's duplicates were imported all the same, as reprints of another article. */
export const sql = `
ALTER TABLE import_report ADD COLUMN near INTEGER NOT NULL DEFAULT 0;
UPDATE import_report SET near = (
  SELECT count(*) FROM json_each(report, '$.duplicates') AS item WHERE json_extract(item.value, '$.kind') = 'near'
);
`;
