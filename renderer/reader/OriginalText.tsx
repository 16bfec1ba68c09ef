import { useEffect, useState } from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { formatName } from '../locale/format-names.ts';
import { useSay } from '../locale/sentences.ts';
import { valueOrTell } from '../state/messages.ts';
import { OriginalFile } from './OriginalFile.tsx';
import { ReadParts } from './ReadParts.tsx';

/**
 * The original beside which the cleaned article is read, with what was left out in its place. A text file is shown as
 * it is, letter for letter; of a page or a document, which are never rendered, all the text that was read.
 */
export function OriginalText({ article }: { article: Article }) {
  const say = useSay();
  const { path, bytes, sha256, mediaType } = article.original;
  const format = formatName(mediaType);
  const isText = mediaType === 'text/plain' || mediaType === 'text/markdown';
  const [text, setText] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another encoding reads other text from the same bytes
  useEffect(() => {
    if (!isText) return;
    let wanted = true;
    void call('articles.original', { id: article.id }).then((result) => {
      const original = valueOrTell(result);
      if (wanted && original) setText(original.text);
    });
    return () => {
      wanted = false;
    };
  }, [article.id, article.encoding, isText]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so with the keyboard too
    <section className="reader-scroll" aria-label={say('reader.original')} tabIndex={0} data-region-focus>
      <div className="original">
        <p className="original-facts">
          <span className="original-path">{path}</span>
          <span>{say('reader.bytes', { count: bytes })}</span>
          <span title={mediaType}>{format ? say(format) : mediaType}</span>
          {article.encoding && <span>{article.encoding}</span>}
          <span title={sha256}>SHA-256 {sha256.slice(0, 12)}…</span>
        </p>
        {isText ? (
          text !== null && <OriginalFile article={article} text={text} />
        ) : (
          <ReadParts article={article} />
        )}
      </div>
    </section>
  );
}
