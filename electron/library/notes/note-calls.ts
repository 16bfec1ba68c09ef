import { fail, ok, type Result } from '../../contract/failure.ts';
import type { NoteId } from '../../contract/ids.ts';
import { wordsOf } from '../../contract/models/clip.ts';
import { ExportSettings } from '../../contract/models/export.ts';
import { type Note, noDetails } from '../../contract/models/note.ts';
import { parseNoteState } from '../../contract/note-document.ts';
import { readArticle } from '../articles/article-table.ts';
import { readClip } from '../clips/clip-table.ts';
import { clipsUsedBy } from '../clips/clip-uses.ts';
import { transaction } from '../db/transaction.ts';
import { emailHtml } from '../export/email-html.ts';
import { houseStyle } from '../export/house-style.ts';
import { renderNote } from '../export/render-note.ts';
import type { Handlers, Library } from '../library.ts';
import { detailsFor, fillTemplate } from '../templates/fill-template.ts';
import { templateCalls } from '../templates/template-calls.ts';
import { findTemplate } from '../templates/templates.ts';
import { arrangeCalls } from './arrange-calls.ts';
import { digestCalls } from './digest-calls.ts';
import { imageCalls } from './image-calls.ts';
import { readImage } from './image-table.ts';
import { nodesFromMarkdown } from './markdown-to-state.ts';
import { nearQuoted } from './near-quoted.ts';
import { appendToState, quotation, type StateNode, state } from './note-state.ts';
import {
  binNote,
  describeNote,
  insertNote,
  listBinnedNotes,
  listNotes,
  readNote,
  saveNote,
} from './note-table.ts';
import { verifyNote } from './verify.ts';
import { versionCalls } from './version-calls.ts';
import { keepVersion } from './version-table.ts';

export const noteCalls: Handlers<
  | keyof typeof templateCalls
  | 'notes.create'
  | 'notes.list'
  | 'notes.get'
  | 'notes.save'
  | 'notes.describe'
  | 'notes.bin'
  | keyof typeof arrangeCalls
  | keyof typeof digestCalls
  | 'notes.verify'
  | 'notes.near-quoted'
  | 'notes.append-clip'
  | 'notes.append-markdown'
  | 'notes.add-image'
  | 'notes.image'
  | 'notes.render'
  | 'notes.for-email'
  | keyof typeof versionCalls
> = {
  ...arrangeCalls,
  ...digestCalls,
  ...imageCalls,
  ...templateCalls,
  ...versionCalls,

  'notes.create': ({ db, emit, now }, { title, template, language, details: said }) => {
    const file = template === undefined ? null : findTemplate(db, template, language)?.file;
    if (file === undefined) return fail('not-found', template);
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const details = file
      ? detailsFor(file, given, now().toISOString().slice(0, 10))
      : { ...noDetails, ...given };
    const id = transaction(db, () => {
      const nodes = file ? fillTemplate(file, details, language) : [];
      return insertNote(db, { title, language, state: state(nodes), details }, now());
    });
    emit('library.changed', { what: 'notes' });
    return found(readNote(db, id), id);
  },

  'notes.list': ({ db }, { binned }) => ok({ notes: binned ? listBinnedNotes(db) : listNotes(db) }),

  'notes.get': ({ db }, { id }) => found(readNote(db, id), id),

  'notes.save': (library, input) => {
    const saved = save(library, input);
    if (!saved.ok) return saved;
    const { revision, savedAt } = saved.value;
    return ok({ revision, savedAt, verification: verifyNote(library.db, saved.value) });
  },

  'notes.describe': ({ db, emit, now }, { id, details: said }) => {
    const note = readNote(db, id);
    if (!note) return fail('not-found', id);
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const details = { ...note.details, ...given };
    transaction(db, () => describeNote(db, note, details, now()));
    emit('library.changed', { what: 'notes' });
    emit('note.described', { note: id, details });
    return found(readNote(db, id), id);
  },

  'notes.bin': ({ db, emit, now }, { id, binned }) => {
    transaction(db, () => {
      if (binned) keepVersion(db, id, 'bin', now());
      binNote(db, id, binned ? now() : null);
    });
    emit('library.changed', { what: 'notes' });
    // A note in the bin uses no clips.
    if (clipsUsedBy(db, id).length > 0) emit('library.changed', { what: 'clips' });
    return found(readNote(db, id), id);
  },

  'notes.verify': (library, { id }) => {
    const note = readNote(library.db, id);
    return note ? ok(verifyNote(library.db, note)) : fail('not-found', id);
  },

  'notes.near-quoted': ({ db }, { text }) => ok({ near: nearQuoted(db, text) }),

  'notes.append-clip': (library, { id, clip }) => {
    const source = readClip(library.db, clip);
    return source
      ? append(library, id, [quotation({ ...source, quote: wordsOf(source) })])
      : fail('not-found', clip);
  },

  'notes.append-markdown': (library, { id, markdown }) =>
    append(
      library,
      id,
      nodesFromMarkdown(markdown, (clip) => readClip(library.db, clip)?.colour ?? 1),
    ),

  'notes.render': (library, { id, format, settings, preview }) => {
    const note = readNote(library.db, id);
    if (!note) return fail('not-found', id);
    if (!library.readOnly && !preview) keepVersion(library.db, id, 'export', library.now());
    return renderNote(
      note,
      format,
      settings,
      (clip) => readClip(library.db, clip),
      (image) => readImage(library.db, image),
      (article) => readArticle(library.db, article),
      houseStyle(library.directory),
    );
  },

  'notes.for-email': async ({ db }, { id }) => {
    const note = readNote(db, id);
    if (!note) return fail('not-found', id);
    const render = (format: 'html' | 'txt') =>
      renderNote(
        note,
        format,
        ExportSettings.parse({}),
        (clip) => readClip(db, clip),
        (image) => readImage(db, image),
        (article) => readArticle(db, article),
        '',
      );
    const [html, text] = [await render('html'), await render('txt')];
    if (!html.ok) return html;
    if (!text.ok) return text;
    return ok({ html: emailHtml(html.value.content), text: text.value.content });
  },
};

function save(
  { db, emit, now }: Library,
  input: Pick<Note, 'id' | 'title' | 'language' | 'state' | 'revision'>,
): Result<Note> {
  if (!parseNoteState(input.state)) return fail('invalid-input', input.id);
  const used = clipsUsedBy(db, input.id);
  const saved = transaction(db, () => saveNote(db, input, now()));
  const note = readNote(db, input.id);
  if (!note) return fail('not-found', input.id);
  if (!saved) return fail('stale', input.id);
  emit('library.changed', { what: 'notes' });
  const uses = clipsUsedBy(db, input.id);
  const clips = [...new Set([...used, ...uses])].filter((id) => used.includes(id) !== uses.includes(id));
  if (clips.length > 0) emit('library.changed', { what: 'clips', clips });
  return ok(note);
}

function append(library: Library, id: NoteId, nodes: StateNode[]): Result<Note> {
  const note = readNote(library.db, id);
  if (!note) return fail('not-found', id);
  const appended = appendToState(note.state, nodes);
  return appended === null ? fail('unreadable', id) : save(library, { ...note, state: appended });
}

function found(note: Note | null, id: NoteId): Result<Note> {
  return note ? ok(note) : fail('not-found', id);
}
