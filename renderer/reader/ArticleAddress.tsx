import { Copy, ExternalLink } from 'lucide-react';
import { connection } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { tell } from '../state/messages.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** The address an article was saved from: text, for it is somebody else's; it can be copied, and opened when asked. */
export function ArticleAddress({ address }: { address: string }) {
  const say = useSay();
  const opens = URL.canParse(address) && new URL(address).protocol === 'https:';
  async function copy() {
    await navigator.clipboard.writeText(address);
    tell({ kind: 'success', key: 'article.address-copied' });
  }
  return (
    <p className="article-address">
      <span className="article-address-text">{address}</span>
      <IconButton name={say('article.copy-address')} icon={Copy} onClick={() => void copy()} />
      {opens && (
        <IconButton
          name={say('article.open-address')}
          icon={ExternalLink}
          onClick={() => connection().openLink(address)}
        />
      )}
    </p>
  );
}
