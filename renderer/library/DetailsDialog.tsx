import { useEffect, useState } from 'react';
import type { ArticleId } from '../../electron/contract/ids.ts';
import {
  type Article,
  type CorrectableField,
  correctableFields,
} from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { formatMoment } from '../locale/dates.ts';
import { useSay } from '../locale/sentences.ts';
import { useDetails } from '../state/details.ts';
import { valueOrTell } from '../state/messages.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { correct, setBack } from './correct.ts';
import { correctionsOf, type Typed, valuesOf } from './corrections.ts';
import { DetailField } from './DetailField.tsx';
import './details.css';

/** No two articles have these in common. */
const ofOneAlone: ReadonlySet<CorrectableField> = new Set(['title', 'address']);

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
    const done = await correct(ids, fields, article);
    setBusy(false);
    if (done) onClose();
  }

  async function goBack(field: CorrectableField) {
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
        {correctableFields
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
      {article && <Origin article={article} />}
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
function Origin({ article }: { article: Article }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { original, importedAt, publishedAt, encoding } = article;
  const rows: (readonly [CorrectableField | string, string | null])[] = [
    [say('details.file'), original.path],
    [say('details.published-at'), publishedAt],
    [say('details.imported-at'), formatMoment(importedAt, language)],
    [say('details.encoding'), encoding],
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
    </dl>
  );
}
