import { ChevronDown, ChevronUp, PanelLeftOpen } from 'lucide-react';
import type { Article } from '../../electron/contract/models/article.ts';
import { useSay } from '../locale/sentences.ts';
import { rowOf, useResults } from '../search/results.ts';
import { isColumnSeen, showColumn, useColumns } from '../state/columns.ts';
import { readerViews, useNavigation } from '../state/navigation.ts';
import { focusRegion } from '../state/regions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { changeView } from './change-view.ts';
import { stepHit, useOpenArticle } from './open-article.ts';

/** Above the text: the way back to a folded list, cleaned, original or both, the details, the article's place in the results, and the steps from hit to hit. */
export function ReaderBar({ article }: { article: Article | null }) {
  const say = useSay();
  const view = useNavigation((state) => state.view);
  const searched = useNavigation((state) => state.query.trim() !== '');
  const hits = useOpenArticle((state) => state.hits.length);
  const hit = useOpenArticle((state) => state.hit);
  const place = useResults(({ rows }) => rowOf(article?.id ?? null, rows));
  const results = useResults(({ rows }) => rows.length);
  const listSeen = useColumns((state) => isColumnSeen('list', state));
  return (
    <div className="reader-bar">
      {!listSeen && (
        <IconButton
          name={say('columns.show-list')}
          keys="Mod+1"
          icon={PanelLeftOpen}
          onClick={() => {
            showColumn('list', true);
            focusRegion('list');
          }}
        />
      )}
      {article && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend unseen
        <div className="switch" role="group" aria-label={say('reader.view')}>
          {readerViews.map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => changeView(one)}>
              {say(`reader.${one}`)}
            </button>
          ))}
        </div>
      )}
      {article && searched && view !== 'original' && (
        <span className="reader-hits">
          {place >= 0 && (
            <span className="reader-place" aria-live="polite">
              {say('reader.article-of', { place: place + 1, total: results })}
            </span>
          )}
          <span role="status">
            {hits === 0 ? say('reader.no-hits') : say('reader.hit-of', { hit: hit + 1, total: hits })}
          </span>
          <IconButton
            name={say('command.reader.previous-hit')}
            keys="Shift+N"
            icon={ChevronUp}
            onClick={() => void stepHit(-1)}
          />
          <IconButton
            name={say('command.reader.next-hit')}
            keys="n"
            icon={ChevronDown}
            onClick={() => void stepHit(1)}
          />
        </span>
      )}
    </div>
  );
}
