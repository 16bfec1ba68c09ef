import { bareForm } from './bare.ts';
import { type Collection, readCollection, readXquad } from './collections.ts';
import { averagePrecision, mean, reciprocalRank } from './measures.ts';
import { attacheRanker, lunrRanker, type Ranker } from './rankers.ts';

/**
 * How well Attaché ranks, beside lunr in the same run: mean average precision on Cranfield, CISI and MED, mean
 * reciprocal rank on XQuAD's Vietnamese questions. The weights were chosen on every other query, the first, third and
 * so on; what counts is the others.
 */
const say = (line: string) => void process.stdout.write(`${line}\n`);

type Measure = (ranked: readonly string[], relevant: ReadonlySet<string>) => number;

/** A measure over all queries, and over those that no weight was chosen on. */
async function measured(
  { queries }: Collection,
  ranker: Ranker,
  measure: Measure,
  typed: (text: string) => string = (text) => text,
): Promise<{ all: number; others: number }> {
  const values: number[] = [];
  for (const { text, relevant } of queries) values.push(measure(await ranker.rank(typed(text)), relevant));
  return { all: mean(values), others: mean(values.filter((_, index) => index % 2 === 1)) };
}

function goal(name: string, value: number, bound: number): void {
  say(
    `${value >= bound ? 'reached' : 'NOT REACHED'}: ${name} (${value.toFixed(3)}, at least ${bound.toFixed(3)})`,
  );
}

for (const name of ['cranfield', 'cisi', 'med'] as const) {
  const collection = readCollection(name);
  if (!collection) {
    say(`skipped: ${name} (the collection is not here)`);
    continue;
  }
  const ours = await attacheRanker(collection);
  const attache = await measured(collection, ours, averagePrecision);
  ours.close();
  const lunr = await measured(collection, lunrRanker(collection), averagePrecision);
  say(
    `${name}, ${collection.queries.length} queries, MAP: Attaché ${attache.all.toFixed(3)}, lunr ${lunr.all.toFixed(3)}; ` +
      `on those that no weight was chosen on ${attache.others.toFixed(3)} and ${lunr.others.toFixed(3)}`,
  );
  goal(`${name}: at least 5 % above lunr`, attache.all / lunr.all, 1.05);
  goal(`${name}: the same where no weight was chosen`, attache.others / lunr.others, 1.05);
}

const questions = readXquad('vi');
if (!questions) say('skipped: XQuAD (the collection is not here)');
else {
  const ours = await attacheRanker(questions);
  const marked = await measured(questions, ours, reciprocalRank);
  const bare = await measured(questions, ours, reciprocalRank, bareForm);
  ours.close();
  say(
    `XQuAD in Vietnamese, ${questions.queries.length} questions, MRR: ${marked.all.toFixed(3)} with marks, ` +
      `${bare.all.toFixed(3)} without; where no weight was chosen ${marked.others.toFixed(3)} and ${bare.others.toFixed(3)}`,
  );
  goal('XQuAD with marks', marked.all, 0.94);
  goal('XQuAD without marks', bare.all, 0.88);
}
