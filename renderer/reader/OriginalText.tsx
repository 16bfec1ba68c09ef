import { useEffect, useState } from 'react';
import type { Article } from '../../electron/contract/models.ts';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { valueOrTell } from '../state/messages.ts';

/** The original as it was imported, byte for byte, shown as text. */
export function OriginalText({ article }: { article: Article }) {
  const say = useSay();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('articles.original', { id: article.id }).then((result) => {
      const original = valueOrTell(result);
      if (wanted && original) setText(original.text);
    });
    return () => {
      wanted = false;
    };
  }, [article.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so with the keyboard too
    <div className="reader-scroll" tabIndex={0} data-region-focus>
      <div className="original">
        <p className="original-facts">
          <span className="original-path">{article.original.path}</span>
          <span>{say('reader.bytes', { count: article.original.bytes })}</span>
          <span title={article.original.sha256}>SHA-256 {article.original.sha256.slice(0, 12)}…</span>
        </p>
        {text !== null && <pre lang={article.language}>{text}</pre>}
      </div>
    </div>
  );
}
