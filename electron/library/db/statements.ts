import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type Statements<S> = { [K in keyof S]: StatementSync };

const prepared = new WeakMap<DatabaseSync, WeakMap<object, Statements<object>>>();

/** The prepared statements for a table's SQL, made once for each database and kept as long as it is. */
export function statements<S extends Readonly<Record<string, string>>>(
  db: DatabaseSync,
  sql: S,
): Statements<S> {
  const bySql = prepared.get(db) ?? new WeakMap<object, Statements<object>>();
  prepared.set(db, bySql);
  let made = bySql.get(sql) as Statements<S> | undefined;
  if (!made) {
    made = Object.fromEntries(
      Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]),
    ) as Statements<S>;
    bySql.set(sql, made);
  }
  return made;
}
