import { useSay } from '../../../locale/sentences.ts';
import { showArticle } from '../../../state/navigation.ts';
import { openClip } from '../../../state/open-clip.ts';
import { Button } from '../../../ui/Button.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import type { Finding, FindingKind } from './findings.ts';
import { citeFound, paraphrase, restoreQuotation } from './mend.ts';
import { NearQuotation } from './NearQuotation.tsx';
import { goToFinding } from './step-unverified.ts';

/** The sign of each kind: state is never by colour alone. */
export const signs: Record<FindingKind, string> = {
  altered: '≠',
  orphaned: '?',
  unsourced: '“”',
  number: '#',
  uncited: '¶',
};

/** One place to look at: what it is, its words, and what can be done about it. */
export function FindingItem({ finding, writable }: { finding: Finding; writable: boolean }) {
  const say = useSay();
  const { kind, text } = finding;
  return (
    <li data-finding={kind}>
      <button type="button" className="finding-place" onClick={() => goToFinding(finding)}>
        <span className="finding-kind">
          <span aria-hidden>{signs[kind]}</span> {say(`verification.finding.${kind}`)}
        </span>
        <span className="finding-words">{text}</span>
      </button>
      {kind === 'altered' && <DifferenceList check={finding.check} />}
      {kind === 'unsourced' &&
        (finding.found ? (
          <p className="finding-remark">{say('verification.stands-in', { title: finding.found.title })}</p>
        ) : (
          <NearQuotation finding={finding} writable={writable} />
        ))}
      <Actions finding={finding} writable={writable} />
    </li>
  );
}

function Actions({ finding, writable }: { finding: Finding; writable: boolean }) {
  const say = useSay();
  switch (finding.kind) {
    case 'altered':
      return (
        <div className="finding-actions">
          {writable && (
            <>
              <Button onClick={() => restoreQuotation(finding.key)}>{say('verification.restore')}</Button>
              <Button kind="quiet" onClick={() => paraphrase(finding.key)}>
                {say('verification.paraphrase')}
              </Button>
            </>
          )}
          <Button kind="quiet" onClick={() => void openClip(finding.check.clip)}>
            {say('verification.open-passage')}
          </Button>
        </div>
      );
    case 'orphaned':
      return (
        <div className="finding-actions">
          {writable && (
            <Button kind="quiet" onClick={() => paraphrase(finding.key)}>
              {say('verification.paraphrase')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => void openClip(finding.check.clip)}>
            {say('verification.open-passage')}
          </Button>
        </div>
      );
    case 'unsourced': {
      const { found } = finding;
      return found ? (
        <div className="finding-actions">
          {writable && <Button onClick={() => void citeFound(finding)}>{say('verification.cite')}</Button>}
          <Button kind="quiet" onClick={() => showArticle(found.article)}>
            {say('verification.open-article')}
          </Button>
        </div>
      ) : null;
    }
    case 'number': {
      const [clip] = finding.clips;
      return clip ? (
        <div className="finding-actions">
          <Button kind="quiet" onClick={() => void openClip(clip)}>
            {say('verification.open-passage')}
          </Button>
        </div>
      ) : null;
    }
    case 'uncited':
      return null;
  }
}
