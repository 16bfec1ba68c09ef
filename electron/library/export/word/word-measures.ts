import type { ExportSettings } from '../../../contract/models/export.ts';

const marginsMm = { narrow: 18, normal: 25, wide: 32 } as const;
const papersTwips = { A4: { width: 11906, height: 16838 }, Letter: { width: 12240, height: 15840 } } as const;

/** Sizes of a page in twips (1/20 pt); `measure`: how long its lines are. */
export interface WordMeasures {
  width: number;
  height: number;
  margin: number;
  measure: number;
}

export function wordMeasures({ paper, margins }: ExportSettings): WordMeasures {
  const { width, height } = papersTwips[paper];
  const margin = Math.round((marginsMm[margins] / 25.4) * 1440);
  return { width, height, margin, measure: width - 2 * margin };
}
