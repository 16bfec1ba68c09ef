import { useSay } from '../locale/sentences.ts';
import { keepPart } from './keep-part.ts';

/** Says under a block that it was put back by hand, with the way to set that back. */
export function ByHand({ part }: { part: number }) {
  const say = useSay();
  return (
    <p className="by-hand">
      <span aria-hidden>↩ </span>
      {say('reader.put-back-by-hand')}{' '}
      <button type="button" className="link" onClick={() => void keepPart(part, false)}>
        {say('reader.set-back')}
      </button>
    </p>
  );
}
