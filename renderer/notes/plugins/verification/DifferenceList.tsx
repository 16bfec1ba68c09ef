import type { QuotationCheck } from '../../../../electron/contract/models/verification.ts';
import { useSay } from '../../../locale/sentences.ts';

type Compared = Pick<QuotationCheck, 'quoted' | 'source' | 'differences'>;

/** How an altered quotation differs: the words of the note, struck out, and those of the article. */
export function DifferenceList({ check }: { check: Compared }) {
  const say = useSay();
  const { quoted, source, differences } = check;
  return (
    <ul className="differences">
      {differences.map((difference) => {
        const mine = quoted.slice(...difference.quoted);
        const theirs = (source ?? '').slice(...difference.source);
        return (
          <li key={`${difference.quoted[0]}-${difference.source[0]}`}>
            <span className="difference-kind">{say(`verification.difference.${difference.kind}`)}</span>
            <span className="unseen">{say('verification.in-note')}</span>
            <del>{mine || '∅'}</del>
            <span aria-hidden>→</span>
            <span className="unseen">{say('verification.in-article')}</span>
            <ins>{theirs || '∅'}</ins>
          </li>
        );
      })}
    </ul>
  );
}
