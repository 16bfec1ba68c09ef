import { useEffect, useState } from 'react';
import type { ArticleId } from '../../electron/contract/ids.ts';
import {
  type Article,
  type CorrectableText,
  correctableTexts,
} from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { formatMoment, formatPublishedAt } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { useOpenArticle } from '../reader/open-article.ts';
import { useDetails } from '../state/details.ts';
import { openDialog } from '../state/dialogs.ts';
import { valueOrTell } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { CorrectionStatus } from './CorrectionStatus.tsx';
import { correct, setBack } from './correct.ts';
import { correctionsOf, type Typed, valuesOf } from './corrections.ts';
import { DetailField } from './DetailField.tsx';
import { sayWhatItIs } from './say-what-it-is.ts';
import './details.css';

/** No two articles have these in common. */
const ofOneAlone: ReadonlySet<CorrectableText> = new Set(['title', 'address']);

/** What identifies an article, to be corrected by hand; of several articles at once, only the fields that are touched. */
export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const ids = useDetails((state) => state.articles);
  const [article, askAgain] = useOne(ids);
  const [typed, setTyped] = useState<Typed>({});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const many = ids.length > 1;
  const values = article ? valuesOf(article) : null;
  const { fields, mistakes } = correctionsOf(typed, values);
  const nothing = Object.keys(fields).length === 0;

  async function save() {
    setAsked(true);
    if (nothing || Object.keys(mistakes).length > 0) return;
    setBusy(true);
    const done = await correct(ids, fields);
    setBusy(false);
    if (done) onClose();
  }

  async function goBack(field: CorrectableText) {
    if (!article) return;
    await setBack(article.id, field);
    const { [field]: _, ...rest } = typed;
    setTyped(rest);
    askAgain();
  }

  if (!many && !article) return null;
  return (
    <Dialog
      title={many ? say('details.many', { count: ids.length }) : say('command.reader.details')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <CorrectionStatus />
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button kind="primary" type="submit" form="details" disabled={busy || nothing}>
            {say('action.save')}
          </Button>
        </>
      }
    >
      {many && <p className="details-hint">{say('details.many-hint')}</p>}
      <form
        id="details"
        className="details"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {correctableTexts
          .filter((field) => !many || !ofOneAlone.has(field))
          .map((field) => (
            <DetailField
              key={field}
              field={field}
              typed={typed[field]}
              value={values?.[field] ?? null}
              corrected={article?.corrected.includes(field) ?? false}
              mistake={asked ? mistakes[field] : undefined}
              onSetBack={() => void goBack(field)}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
            />
          ))}
      </form>
      {article && (
        <Origin
          article={article}
          onSayWhat={({ id, notArticle }) => {
            onClose();
            void sayWhatItIs([id], notArticle ? 'article' : 'no-article');
          }}
        />
      )}
    </Dialog>
  );
}

/** The article whose details are shown (null for several, and until it has come), and what asks for it again. */
function useOne(ids: readonly ArticleId[]): [Article | null, () => void] {
  const [article, setArticle] = useState<Article | null>(null);
  const [asked, setAsked] = useState(0);
  const id = ids.length === 1 ? ids[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for again
  useEffect(() => {
    let wanted = true;
    if (id)
      void call('articles.get', { id }).then((result) => {
        const found = valueOrTell(result);
        if (wanted) setArticle(found);
      });
    return () => {
      wanted = false;
    };
  }, [id, asked]);
  return [article, () => setAsked((times) => times + 1)];
}

/** Where it came from, which no correction changes. */
function Origin({ article, onSayWhat }: { article: Article; onSayWhat: (article: Article) => void }) {
  const say = useSay();
  const isOpen = useOpenArticle((state) => state.article?.id === article.id);
  const language = useSettings((settings) => settings.language);
  const { original, importedAt, publishedAt, encoding } = article;
  const rows: (readonly [name: string, value: string | null])[] = [
    [say('details.file'), original.path],
    [
      say('details.published-at'),
      publishedAt && formatPublishedAt(publishedAt, language, say('article.unzoned')),
    ],
    [say('details.imported-at'), formatMoment(importedAt, language)],
  ];
  return (
    <dl className="details-origin">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {encoding !== null && (
        <div>
          <dt>{say('details.encoding')}</dt>
          <dd>
            {encoding} {isOpen && '· '}
            {isOpen && (
              <button type="button" className="link" onClick={() => openDialog('encodings')}>
                {say('encoding.look')}
              </button>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('details.what')}</dt>
        <dd>
          {say(article.notArticle ? 'article.is-none' : 'article.is-one')} ·{' '}
          <button type="button" className="link" onClick={() => onSayWhat(article)}>
            {say(article.notArticle ? 'command.reader.article' : 'command.reader.no-article')}
          </button>
        </dd>
      </div>
    </dl>
  );
}
