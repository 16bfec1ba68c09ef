/**
 * What import warned of stands with the article; `dismissed` holds what the analyst has settled of it. Of articles that
 * are there already the reports know.
 */
export const sql = `
ALTER TABLE article ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
ALTER TABLE article ADD COLUMN dismissed TEXT NOT NULL DEFAULT '[]';
WITH reported AS (
  SELECT json_extract(item.value, '$.id') AS id, json_extract(item.value, '$.warnings') AS warnings
  FROM import_report, json_each(report, '$.imported') AS item
)
UPDATE article SET warnings = reported.warnings FROM reported
WHERE reported.id = article.id AND json_valid(reported.warnings);
`;
