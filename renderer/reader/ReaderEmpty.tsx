import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Keys } from '../ui/Keys.tsx';

const worthKnowing: readonly [keys: string, key: SentenceKey][] = [
  ['Mod+L', 'reader.key-search'],
  ['n', 'reader.key-next'],
  ['c', 'reader.key-clip'],
  ['Mod+K', 'reader.key-commands'],
];

/** The reader before an article is open: the four keys worth knowing. */
export function ReaderEmpty() {
  const say = useSay();
  return (
    <EmptyState title={say('reader.empty')}>
      <dl className="reader-keys">
        {worthKnowing.map(([keys, key]) => (
          <div key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{say(key)}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
