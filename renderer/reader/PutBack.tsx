import type { RemovalReason } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { keepPart } from './keep-part.ts';

/** Why a part was left out, and the way to put it back. */
export function PutBack({ part, reason, text }: { part: number; reason: RemovalReason; text: string }) {
  const say = useSay();
  return (
    <span className="left-out-reason">
      {say(`removal.${reason}`)} <PutBackButton part={part} text={text} />
    </span>
  );
}

/** Puts one part back; its name for screen readers says which. */
export function PutBackButton({ part, text }: { part: number; text: string }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="link"
      aria-label={say('reader.put-back-text', { text: text.slice(0, 60) })}
      onClick={() => void keepPart(part, true)}
    >
      {say('reader.put-back')}
    </button>
  );
}
