import { $getSelection, $isRangeSelection } from 'lexical';
import { currentEditor } from '../../current-editor.ts';
import { useChecks } from './checks.ts';
import { showDifference } from './difference-card.ts';
import { currentFindings, type Finding } from './findings.ts';
import { $blockOf, $element, $offsetOfPoint, $selectAt, elementRanks } from './word-places.ts';

/** Whether there is anything to look at in the open note. */
export function someUnverified(): boolean {
  const { checks, unsourced, numbers, uncited } = useChecks.getState();
  if (unsourced.length + numbers.length + uncited.length > 0) return true;
  return [...checks.values()].some(({ state }) => state !== 'verbatim');
}

/** Moves the cursor to the next (step 1) or previous (−1) place to look at, around the end. */
export function stepUnverified(step: 1 | -1): void {
  const editor = currentEditor();
  const findings = currentFindings();
  if (!editor || findings.length === 0) return;
  const ranks = elementRanks(editor);
  const at = editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const block = $blockOf(selection.focus.getNode());
    return block && { rank: ranks.get(block.getKey()) ?? 0, start: $offsetOfPoint(selection.focus) };
  });
  goToFinding(nextFinding(findings, at, step));
}

/** The finding after (step 1) or before (−1) a place, around the end; `rank` as in Finding. */
export function nextFinding(
  findings: readonly Finding[],
  at: { rank: number; start: number } | null,
  step: 1 | -1,
): Finding | undefined {
  if (!at) return findings.at(step === 1 ? 0 : -1);
  const order = (finding: Finding) => finding.rank - at.rank || finding.start - at.start;
  return step === 1
    ? (findings.find((finding) => order(finding) > 0) ?? findings[0])
    : (findings.findLast((finding) => order(finding) < 0) ?? findings.at(-1));
}

/** Moves the cursor to a finding, brings it into sight, and shows how an altered quotation differs. */
export function goToFinding(finding: Finding | undefined): void {
  const editor = currentEditor();
  if (!editor || !finding) return;
  editor.update(
    () => {
      const block = $element(finding.block);
      if (block) $selectAt(block, finding.start);
    },
    {
      onUpdate() {
        editor.focus();
        editor.getElementByKey(finding.key)?.scrollIntoView({ block: 'center' });
        if (finding.kind === 'altered') showDifference(finding.key);
      },
    },
  );
}
