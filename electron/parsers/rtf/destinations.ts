/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'created'
  | 'note'
  | 'comment'
  | 'furniture'
  | 'marker';

const byWord: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  title: 'title',
  author: 'author',
  creatim: 'created',
  footnote: 'note',
  annotation: 'comment',
  header: 'furniture',
  headerl: 'furniture',
  headerr: 'furniture',
  headerf: 'furniture',
  footer: 'furniture',
  footerl: 'furniture',
  footerr: 'furniture',
  footerf: 'furniture',
  listtext: 'marker',
  pntext: 'marker',
};
/** Groups of data, of drawing and of what fields are made from; with `\*` before it, every group that is not known. */
const skipped = new Set(
  (
    'colortbl pict nonshppict object objdata objclass filetbl revtbl sp fldinst xe tc rxe bkmkstart bkmkend atnid atnauthor ' +
    'atntime atnicn atnref atnparent private1 subject operator manager company category keywords comment doccomm hlinkbase ' +
    'revtim printim buptim themedata colorschememapping datastore template generator userprops'
  ).split(' '),
);
/** Text inside these stands on the page though `\*` precedes them. */
const shown = new Set(['shpinst', 'shptxt', 'shprslt', 'shppict', 'result', 'nesttableprops']);

/** Where a word at the beginning of a group sends its text; null: nowhere else than the group around it. */
export function destinationOf(word: string, starred: boolean, around: Destination): Destination | null {
  if (around === 'skipped') return null;
  if (around === 'info' || !['title', 'author', 'creatim'].includes(word)) {
    const known = byWord[word];
    if (known !== undefined) return known;
  }
  if (around === 'info' || skipped.has(word)) return around === 'info' ? null : 'skipped';
  return starred && !shown.has(word) ? 'skipped' : null;
}
