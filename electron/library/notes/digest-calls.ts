import { fail, ok } from '../../contract/failure.ts';
import type { Clip } from '../../contract/models/clip.ts';
import { noDetails } from '../../contract/models/note.ts';
import { readArticle } from '../articles/article-table.ts';
import { listClips, readClip } from '../clips/clip-table.ts';
import { makeClip } from '../clips/make-clip.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers } from '../library.ts';
import { type DigestArticle, digestNodes, leadOf } from './digest.ts';
import { state } from './note-state.ts';
import { insertNote, readNote } from './note-table.ts';

/** Drafts a press digest of articles. */
export const digestCalls: Handlers<'notes.digest'> = {
  'notes.digest': (library, { articles: ids, title, language, group }) => {
    const { db, emit, now } = library;
    const articles = [...new Set(ids)].map((id) => readArticle(db, id));
    const missing = articles.indexOf(null);
    if (missing >= 0) return fail('not-found', ids[missing]);
    let clipsMade = 0;
    const note = transaction(db, () => {
      const chosen = articles.flatMap((article): DigestArticle[] => {
        if (!article) return [];
        const clips = listClips(db, article.id).filter(({ orphaned }) => !orphaned);
        const lead = leadOf(article);
        if (lead && !clips.some(({ start, end }) => start < lead.end && end > lead.start)) {
          const made = readClip(
            db,
            makeClip(library, article, { ...lead, comment: '', tags: [], colour: 1 }),
          );
          if (made) clips.push(made);
          clipsMade += 1;
        }
        return [{ article, clips: clips.sort(byPlace) }];
      });
      const id = insertNote(
        db,
        {
          title,
          language,
          state: state(digestNodes(chosen, group, language)),
          details: { ...noDetails, date: now().toISOString().slice(0, 10) },
        },
        now(),
      );
      return readNote(db, id);
    });
    emit('library.changed', { what: 'clips' });
    emit('library.changed', { what: 'notes' });
    return note ? ok({ note, articles: articles.length, clipsMade }) : fail('internal', 'notes.digest');
  },
};

function byPlace(a: Clip, b: Clip): number {
  return a.start - b.start || b.end - a.end;
}
