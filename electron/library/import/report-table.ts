import type { DatabaseSync } from 'node:sqlite';
import { JobId } from '../../contract/ids.ts';
import type { ImportReport, ImportReportSummary } from '../../contract/models/import.ts';
import { statements } from '../db/statements.ts';

const sql = {
  insert: `INSERT INTO import_report (job, started_at, imported, duplicates, near, failed, cancelled, report)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  list: `SELECT job, started_at, imported, duplicates, near, failed, cancelled FROM import_report
    ORDER BY started_at DESC, rowid DESC`,
  get: 'SELECT report FROM import_report WHERE job = ?',
} as const;

export function insertReport(db: DatabaseSync, report: ImportReport): void {
  const { job, startedAt, imported, duplicates, failed, cancelled } = report;
  statements(db, sql).insert.run(
    job,
    startedAt,
    imported.length,
    duplicates.length,
    duplicates.filter(({ kind }) => kind === 'near').length,
    failed.length,
    cancelled ? 1 : 0,
    JSON.stringify(report),
  );
}

/** Newest first. */
export function listReports(db: DatabaseSync): ImportReportSummary[] {
  return statements(db, sql)
    .list.all()
    .map((row) => ({
      job: JobId.parse(row['job']),
      startedAt: String(row['started_at']),
      imported: Number(row['imported']),
      duplicates: Number(row['duplicates']),
      near: Number(row['near']),
      failed: Number(row['failed']),
      cancelled: row['cancelled'] === 1,
    }));
}

/** One report whole, or null. */
export function readReport(db: DatabaseSync, job: JobId): ImportReport | null {
  const row = statements(db, sql).get.get(job);
  return row ? (JSON.parse(String(row['report'])) as ImportReport) : null;
}
