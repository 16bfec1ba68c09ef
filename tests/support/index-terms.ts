import { columns, type IndexFields } from '../../electron/library/search/index/index-fields.ts';

/** Terms as indexTerms makes them, of the columns that are given; the others are empty. */
export function termsOf(fields: Partial<IndexFields>): Uint8Array {
  return Buffer.from(columns.map((column) => fields[column] ?? '').join('\n'));
}
