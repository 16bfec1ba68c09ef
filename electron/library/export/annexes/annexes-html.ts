import { citedDay } from '../../../contract/citations/source-text.ts';
import { wordsOf } from '../../../contract/models/clip.ts';
import type { ExportSettings } from '../../../contract/models/export.ts';
import type { Note } from '../../../contract/models/note.ts';
import type { NoteDocument } from '../../../contract/note-document.ts';
import { noteBlocks } from '../../../contract/verification/note-blocks.ts';
import type { Annex } from '../annex.ts';
import { passageAnchor } from '../annex.ts';
import { exportWord } from '../export-words.ts';
import { escapeHtml } from '../html.ts';
import { abbreviationsIn, type ReadText } from './abbreviations.ts';
import { peopleIn } from './people.ts';
import { timelineOf } from './timeline.ts';

/**
 * The lists that were chosen: abbreviations, people, the cited passages by day; one with nothing in it is left out.
 * `cited`: the cited articles and passages; the numbers of passages lead to them in a pack.
 */
export function annexesHtml(
  note: Note,
  document: NoteDocument,
  cited: Annex,
  { annexes, pack }: ExportSettings,
): string {
  const { language } = note;
  const own: ReadText[] = noteBlocks(document).map(({ words }) => ({ text: words, language }));
  const passages = cited.articles.flatMap(({ article, passages: some }) =>
    some.map(({ label, clip }) => ({ label, text: wordsOf(clip), article })),
  );
  const languageOf = new Map(passages.map(({ label, article }) => [label, article.language]));
  const quoted = passages.map(({ text, article }): ReadText => ({ text, language: article.language }));
  const lists = {
    abbreviations: () => abbreviationsIn([...own, ...quoted]).map(({ short, long }) => row(short, long)),
    people: () => {
      const sources = cited.articles.map(({ article }): ReadText => article);
      const named = [...own, ...quoted].map(({ text }) => text);
      return peopleIn(sources, named).map(({ name, titles }) => row(name, titles.join('; ')));
    },
    timeline: () =>
      timelineOf(
        passages.map(({ article, ...passage }) => ({ ...passage, publishedOn: article.publishedOn })),
      ).map(({ date, named, label, text }) => {
        const day = citedDay(date, language);
        const shown = named ? day : `(${day})`;
        const link = pack ? `\u00a0<a href="#${passageAnchor(label)}">${label}</a>` : '';
        return `<tr><th scope="row">${escapeHtml(shown)}</th><td><span lang="${languageOf.get(label)}">${escapeHtml(text)}</span>${link}</td></tr>`;
      }),
  };
  return annexes
    .map((kind) => ({ kind, rows: lists[kind]() }))
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ kind, rows }) => `<section class="annex-list ${kind}">
<h2>${escapeHtml(exportWord(`paper.annexes.${kind}`, language))}</h2>
<table><tbody>
${rows.join('\n')}
</tbody></table>
</section>`,
    )
    .join('\n');
}

function row(name: string, value: string): string {
  return `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
}
