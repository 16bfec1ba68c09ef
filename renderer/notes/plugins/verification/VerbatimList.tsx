import type { QuotationCheck } from '../../../../electron/contract/models/verification.ts';
import { useSay } from '../../../locale/sentences.ts';

/** How many quotations stand, and folded away which, with what was changed of each that may be. */
export function VerbatimList({ checks }: { checks: ReadonlyMap<string, QuotationCheck> }) {
  const say = useSay();
  const verbatim = [...checks].filter(([, { state }]) => state === 'verbatim');
  if (verbatim.length === 0) return null;
  return (
    <details className="verbatim-list">
      <summary>✓ {say('verification.verbatim', { count: verbatim.length })}</summary>
      <ul>
        {verbatim.map(([key, { quoted, allowed, leftOut }]) => (
          <li key={key}>
            <span className="finding-words">{quoted}</span>
            {allowed.length > 0 && (
              <span className="verbatim-changes">
                {say('note.quotation.allowed', {
                  changes: allowed.map((change) => say(`verification.allowed.${change}`)).join(', '),
                })}
              </span>
            )}
            {leftOut.some(({ words }) => words > 0) && (
              <span className="verbatim-changes">
                {say('verification.left-out', { count: leftOut.reduce((sum, { words }) => sum + words, 0) })}
                {leftOut.some(({ negation }) => negation) && ` ${say('verification.left-out-negation')}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
