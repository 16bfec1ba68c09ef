import { useEffect, useState } from 'react';
import type { NearText } from '../../../../electron/contract/models/verification.ts';
import { call } from '../../../connection/call.ts';
import { useSay } from '../../../locale/sentences.ts';
import { showArticle } from '../../../state/navigation.ts';
import { Button } from '../../../ui/Button.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import type { Finding } from './findings.ts';
import { citeNear } from './mend.ts';

interface Props {
  finding: Extract<Finding, { kind: 'unsourced' }>;
  writable: boolean;
}

/** Where quoted words nearly stand that no article has, what is otherwise there, and the way to quote what is. */
export function NearQuotation({ finding, writable }: Props) {
  const say = useSay();
  const { text } = finding;
  const near = useNear(text);
  if (!near) return <p className="finding-remark">{say('verification.stands-nowhere')}</p>;
  return (
    <>
      <p className="finding-remark">{say('verification.nearly-in', { title: near.title })}</p>
      <DifferenceList check={{ quoted: text.trim(), source: near.source, differences: near.differences }} />
      <div className="finding-actions">
        {writable && (
          <Button onClick={() => void citeNear(finding, near)}>{say('verification.cite-near')}</Button>
        )}
        <Button kind="quiet" onClick={() => showArticle(near.article)}>
          {say('verification.open-article')}
        </Button>
      </div>
    </>
  );
}

function useNear(text: string): NearText | null {
  const [near, setNear] = useState<NearText | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('notes.near-quoted', { text }).then((result) => {
      if (wanted) setNear(result.ok ? result.value.near : null);
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return near;
}
