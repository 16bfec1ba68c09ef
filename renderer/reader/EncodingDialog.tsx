import { useEffect, useState } from 'react';
import type { EncodingPreview } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { replaceOpenArticle, useOpenArticle } from './open-article.ts';
import './encoding-dialog.css';

/** The ways the open article's original can be read, each with how it begins; the analyst's eye decides. */
export function EncodingDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const article = useOpenArticle((state) => state.article);
  const [previews, setPreviews] = useState<EncodingPreview[] | null>(null);
  const [chosen, setChosen] = useState(article?.encoding ?? '');
  const [busy, setBusy] = useState(false);
  const id = article?.id;
  useEffect(() => {
    let wanted = true;
    if (id)
      void call('articles.encodings', { id }).then((result) => {
        const found = valueOrTell(result);
        if (wanted) setPreviews(found?.encodings ?? []);
      });
    return () => {
      wanted = false;
    };
  }, [id]);
  if (!article) return null;

  async function read() {
    if (!id) return;
    setBusy(true);
    const reread = valueOrTell(await call('articles.reread', { id, encoding: chosen }));
    setBusy(false);
    onClose();
    if (!reread) return;
    await replaceOpenArticle(reread);
    tell({ kind: 'success', key: 'encoding.done', values: { encoding: reread.encoding ?? '' } });
  }

  return (
    <Dialog
      title={say('encoding.title')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button
            kind="primary"
            disabled={busy || chosen === '' || chosen === article.encoding}
            onClick={() => void read()}
          >
            {say('encoding.read')}
          </Button>
        </>
      }
    >
      <fieldset className="encodings" aria-busy={previews === null}>
        <legend>{say('encoding.choose')}</legend>
        {previews?.map(({ encoding, preview }) => (
          <label key={encoding}>
            <input
              type="radio"
              name="encoding"
              checked={encoding === chosen}
              onChange={() => setChosen(encoding)}
            />
            <span className="encoding-name">{encoding}</span>
            <span className="encoding-preview" lang={article.language}>
              {preview}
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
