import { type ExportFormat, type ExportStepName, exportSteps } from '../contract/models/export.ts';

/** What of an export is not always done. */
interface Plan {
  format: ExportFormat;
  /** Its quotations are checked before. */
  checks: boolean;
  /** It is printed twice. */
  twice: boolean;
}

/** The steps of an export, in their order. */
export function stepsOf({ format, checks, twice }: Plan): ExportStepName[] {
  return exportSteps.filter((step) => {
    if (step === 'checking') return checks;
    if (step === 'setting' || step === 'writing') return true;
    return format === 'pdf' && (step !== 'printing-again' || twice);
  });
}
