import type { Difference } from '../../electron/contract/models/article.ts';
import './differences.css';

interface Props {
  differences: readonly Difference[];
  /** What is said of words that only one side has, to those who see neither colour nor line. */
  labels: { first: string; second: string };
}

/** How two texts differ: by colour, by a sign, by a line through or under the words, and in words. */
export function Differences({ differences, labels }: Props) {
  return differences.map(({ kind, text }, index) =>
    kind === 'both' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
      <span key={index}>{text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
      <Differing key={index} kind={kind} text={text} label={labels[kind]} />
    ),
  );
}

function Differing({ kind, text, label }: { kind: 'first' | 'second'; text: string; label: string }) {
  const Element = kind === 'first' ? 'del' : 'ins';
  const words = text.trimEnd();
  return (
    <>
      <Element data-kind={kind}>
        <span className="unseen">{label}: </span>
        <span aria-hidden className="comparison-sign">
          {kind === 'first' ? '−' : '+'}
        </span>
        {words}
        <span className="unseen">. </span>
      </Element>
      {text.slice(words.length)}
    </>
  );
}
