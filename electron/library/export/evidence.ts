import { hash } from 'node:crypto';
import type { ArticleId, ClipId } from '../../contract/ids.ts';
import type { Article } from '../../contract/models/article.ts';
import type { Clip } from '../../contract/models/clip.ts';
import type { Evidence, UnsealedEvidence } from '../../contract/models/evidence.ts';
import type { Note } from '../../contract/models/note.ts';
import { citedClips, type NoteDocument, walk } from '../../contract/note-document.ts';
import { noteBlocks } from '../../contract/verification/note-blocks.ts';
import { appVersion } from '../../host/app-files.ts';
import { stateHash } from '../notes/state-hash.ts';
import type { Annex } from './annex.ts';
import { footnoteSign } from './block-html.ts';
import { hasRaisedNumbers, noteCitations } from './sources.ts';

/**
 * What an export of a note says of itself. `state`: of the note in the library, which may cite in another style than the
 * export; `annex`: of a pack, whose evidence holds the texts too; else null.
 */
export function evidenceOf(
  note: Note,
  state: string,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
  readArticle: (id: ArticleId) => Article | null,
  annex: Annex | null,
): UnsealedEvidence {
  const clips = citedClips(document).flatMap((id) => readClip(id) ?? []);
  const articles = [...new Set(clips.map(({ article }) => article))].flatMap((id) => readArticle(id) ?? []);
  const labels = new Map(
    annex?.articles.flatMap(({ passages }) => passages.map(({ clip, label }) => [clip.id, label])),
  );
  return {
    format: 'attache-evidence',
    version: 1,
    app: { name: 'Attaché', version: appVersion() },
    ...noteEvidence(note, state, document, readClip),
    clips: clips.flatMap((clip) => {
      const article = articles.find(({ id }) => id === clip.article);
      return article ? [clipEvidence(clip, article, labels.get(clip.id) ?? null)] : [];
    }),
    articles: articles.map((article) => articleEvidence(article, annex !== null)),
  };
}

function noteEvidence(
  note: Note,
  state: string,
  document: NoteDocument,
  readClip: (id: ClipId) => Clip | null,
): Pick<Evidence, 'note' | 'quotations'> {
  const blocks = noteBlocks(document);
  const citations = noteCitations(note, document, readClip);
  const { markOf } = citations;
  const lettered = hasRaisedNumbers(note, citations);
  const marks = [...walk(document)].flatMap((node) =>
    node.type === 'citation' ? [markOf(node)?.text ?? ''] : [],
  );
  let cited = 0;
  let noted = 0;
  const { id, title, language, revision, savedAt } = note;
  return {
    note: {
      id,
      title,
      language,
      revision,
      savedAt,
      sha256: stateHash(state),
      blocks: blocks.map(({ kind, words, citations, footnotes }) => ({
        kind,
        words,
        citations: citations.map(({ clip, at }) => ({ clip, at, mark: marks[cited++] ?? '' })),
        footnotes: footnotes.map((at) => {
          const number = ++noted;
          return { at, number, ...(lettered && { mark: footnoteSign(number, lettered) }) };
        }),
      })),
      footnotes: [...walk(document)].flatMap((node) => (node.type === 'footnote' ? [node.text] : [])),
    },
    quotations: blocks.flatMap(({ words, quotations }, block) =>
      quotations.map(({ clip, span: [start, end], inline }) => ({
        clip,
        block,
        start,
        end,
        inline,
        words: words.slice(start, end),
      })),
    ),
  };
}

function clipEvidence(clip: Clip, { text }: Article, label: string | null): Evidence['clips'][number] {
  const { id, article, orphaned, start, end, prefix, suffix } = clip;
  const exact = orphaned ? clip.quote : text.slice(start, end);
  return {
    id,
    article,
    orphaned,
    label,
    position: { type: 'TextPositionSelector', start, end },
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
  };
}

function articleEvidence(article: Article, whole: boolean): Evidence['articles'][number] {
  const { id, title, agency, outlet, publishedOn, language, address, importedAt, original, text } = article;
  const { sha256, bytes, mediaType } = original;
  const blocks = article.blocks.flatMap(({ start, end }): [number, number][] =>
    start === null || end === null ? [] : [[start, end]],
  );
  return {
    id,
    title,
    agency,
    outlet,
    publishedOn,
    language,
    address,
    importedAt,
    original: { sha256, bytes, mediaType },
    text: {
      sha256: hash('sha256', text),
      units: text.length,
      content: whole ? text : null,
      blocks: whole ? blocks : [],
    },
  };
}
