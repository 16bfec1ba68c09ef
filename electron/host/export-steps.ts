import {
  type ExportFormat,
  type ExportStep,
  type ExportStepName,
  exportSteps,
} from '../contract/models/export.ts';

/** What of an export is not always done. */
export interface ExportPlan {
  format: ExportFormat;
  /** Its quotations are checked before. */
  checks: boolean;
  /** It is printed twice, first to be measured. */
  twice: boolean;
  /** It becomes a file; a preview is only looked at. */
  writes: boolean;
}

/** A step that begins, among all that an export has. `count`: as in ExportStep. */
export function stepOf(plan: ExportPlan, name: ExportStepName, count: number): ExportStep {
  const steps = exportSteps.filter((step) => isDone(plan, step));
  return { name, done: steps.indexOf(name), total: steps.length, count };
}

function isDone({ format, checks, twice, writes }: ExportPlan, step: ExportStepName): boolean {
  if (step === 'setting') return true;
  if (step === 'checking') return checks;
  if (step === 'writing') return writes;
  return format === 'pdf' && (step !== 'measuring' || twice);
}
