import { diffWordsWithSpace } from 'diff';
import type { Difference } from '../contract/models/article.ts';

/** Two texts that differ in more than so many words are not compared word by word: it would take too long. */
const mostEdits = 2_000;

/** How two texts differ, word by word, in order. */
export function compareTexts(first: string, second: string): Difference[] {
  const changes = diffWordsWithSpace(first, second, { maxEditLength: mostEdits });
  if (!changes) {
    return [
      { kind: 'first', text: first },
      { kind: 'second', text: second },
    ];
  }
  return inRuns(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'second' : removed ? 'first' : 'both',
      text: value,
    })),
  );
}

/** Words that stand in the place of others, with nothing but spaces between them, are read as two runs, not by turns. */
function inRuns(differences: readonly Difference[]): Difference[] {
  const runs: Difference[] = [];
  let run: Difference[] = [];
  const close = () => {
    const gap = run.at(-1)?.kind === 'both' ? run.splice(-1) : [];
    const [first, second] = (['first', 'second'] as const).map((kind) => ({
      kind,
      text: run.map((one) => (one.kind === kind || one.kind === 'both' ? one.text : '')).join(''),
    }));
    // What was only added, or only left out, takes the place of nothing.
    runs.push(...(first?.text.trim() && second?.text.trim() ? [first, second] : run), ...gap);
    run = [];
  };
  for (const one of differences) {
    if (one.kind !== 'both' || (run.length > 0 && /^ +$/.test(one.text))) run.push(one);
    else {
      close();
      runs.push(one);
    }
  }
  close();
  return runs;
}
