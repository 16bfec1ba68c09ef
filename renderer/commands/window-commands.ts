import { clipColours } from '../../electron/contract/models/clip.ts';
import { showBin } from '../clips/board.ts';
import { chooseAnnotations } from '../clips/choose-annotations.ts';
import { putSelectionIntoNote } from '../clips/clip-commands.ts';
import { backUp } from '../library/back-up.ts';
import { ofWhichToSay, sayWhatItIs, type WhatItIs } from '../library/say-what-it-is.ts';
import { stopWatching, watchChosenFolder } from '../library/watch-folder.ts';
import { showNoteBin } from '../notes/list/note-view.ts';
import { changeView } from '../reader/change-view.ts';
import { canUndoPartChange, undoPartChange } from '../reader/keep-part.ts';
import { stepHit, useOpenArticle } from '../reader/open-article.ts';
import { hasClips, stepClip } from '../reader/step-clip.ts';
import { searchCommands } from '../search/search-commands.ts';
import { useChosen } from '../state/chosen.ts';
import { exportClips } from '../state/clip-actions.ts';
import { clipSelection, useClips } from '../state/clips.ts';
import { type Column, columns, toggleColumn } from '../state/columns.ts';
import { openDetails } from '../state/details.ts';
import { openDialog } from '../state/dialogs.ts';
import { cancelImport, importChosen, importSample, useImportJob } from '../state/import-job.ts';
import { useLibrary } from '../state/library.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { focusNextRegion, focusRegion, regionOf } from '../state/regions.ts';
import { currentSelection } from '../state/selection.ts';
import { changeSettings, type Theme, useSettings } from '../state/settings.ts';
import type { Command } from './command.ts';

const digits: Record<Column, string> = { list: '1', reader: '2', note: '3' };
const textSizeStep = 10;
export const smallestText = 70;
export const largestText = 160;

/** Sizes go in steps; the reading type stays readable and the window usable. */
export function resizeText(change: number): void {
  const textSize = Math.max(smallestText, Math.min(largestText, useSettings.getState().textSize + change));
  changeSettings({ textSize });
}

const someArticle = () => useOpenArticle.getState().article !== null;
const someClips = () => useClips.getState().clips.length > 0;
const someSelected = () => currentSelection().span !== null;
const someHits = () =>
  useOpenArticle.getState().article !== null && useNavigation.getState().query.trim() !== '';
const theme = (name: Theme): Command => ({ id: `theme.${name}`, run: () => changeSettings({ theme: name }) });

/** The commands of the window itself, without those of the note column. */
export const windowCommands: readonly Command[] = [
  { id: 'commands', keys: ['Mod+K'], run: () => openDialog('commands') },
  { id: 'keys', keys: ['?'], run: () => openDialog('keys') },
  { id: 'settings', keys: ['Mod+,'], run: () => openDialog('settings') },
  { id: 'search.focus', keys: ['Mod+L'], run: focusSearch },
  // What is searched for is marked in the open article too; the note has a way of its own.
  {
    id: 'search.find',
    keys: ['Mod+F'],
    enabled: () => regionOf(document.activeElement) !== 'note',
    run: find,
  },
  ...searchCommands,
  ...columns.map(
    (column): Command => ({
      id: `go.${column}`,
      keys: [`Mod+${digits[column]}`],
      run: () => focusRegion(column),
    }),
  ),
  ...columns.map(
    (column): Command => ({
      id: `fold.${column}`,
      keys: [`Mod+Shift+${digits[column]}`],
      run: () => toggleColumn(column),
    }),
  ),
  { id: 'go.next-region', keys: ['F6'], run: () => focusNextRegion(1) },
  { id: 'go.previous-region', keys: ['Shift+F6'], run: () => focusNextRegion(-1) },
  ...(['articles', 'clips', 'notes'] as const).map(
    (list): Command => ({ id: `show.${list}`, run: () => showList(list) }),
  ),
  { id: 'import.files', keys: ['Mod+O'], run: () => void importChosen('files') },
  { id: 'import.folder', run: () => void importChosen('folder') },
  { id: 'import.paste', run: () => openDialog('paste') },
  {
    id: 'import.cancel',
    enabled: () => useImportJob.getState().progress !== null,
    run: () => void cancelImport(),
  },
  { id: 'import.watch', run: () => void watchChosenFolder() },
  {
    id: 'import.unwatch',
    enabled: () => Boolean(useLibrary.getState().library?.watching),
    run: () => void stopWatching(),
  },
  { id: 'import.reports', run: () => openDialog('import-reports') },
  { id: 'library.backup', run: () => void backUp() },
  { id: 'library.restore', run: () => openDialog('restore') },
  { id: 'import.sample', run: () => void importSample() },
  { id: 'reader.next-hit', keys: ['n'], enabled: someHits, run: () => void stepHit(1) },
  { id: 'reader.previous-hit', keys: ['Shift+N'], enabled: someHits, run: () => void stepHit(-1) },
  {
    id: 'reader.original',
    enabled: someArticle,
    run: () => changeView(useNavigation.getState().view === 'original' ? 'cleaned' : 'original'),
  },
  {
    id: 'reader.both',
    keys: ['Mod+B'],
    enabled: () => someArticle() && regionOf(document.activeElement) !== 'note',
    run: () => changeView(useNavigation.getState().view === 'both' ? 'cleaned' : 'both'),
  },
  {
    id: 'reader.details',
    keys: ['Alt+Enter'],
    enabled: () => someArticle() || useChosen.getState().articles.size > 0,
    run: openDetailsOfChosen,
  },
  ...(['article', 'no-article'] as const).map(
    (what: WhatItIs): Command => ({
      id: `reader.${what}`,
      enabled: () => ofWhichToSay(what).length > 0,
      run: () => void sayWhatItIs(ofWhichToSay(what), what),
    }),
  ),
  {
    id: 'reader.undo',
    keys: ['Mod+Z'],
    enabled: () => canUndoPartChange() && regionOf(document.activeElement) === 'reader',
    run: () => void undoPartChange(),
  },
  {
    id: 'reader.encoding',
    enabled: () => Boolean(useOpenArticle.getState().article?.encoding),
    run: () => openDialog('encodings'),
  },
  { id: 'clip.selection', keys: ['c'], enabled: someSelected, run: () => void clipSelection() },
  ...clipColours.map(
    (colour): Command => ({
      id: `clip.colour-${colour}`,
      keys: [String(colour)],
      enabled: someSelected,
      run: () => void clipSelection(colour),
    }),
  ),
  { id: 'reader.next-clip', keys: [']'], enabled: hasClips, run: () => stepClip(1) },
  { id: 'reader.previous-clip', keys: ['['], enabled: hasClips, run: () => stepClip(-1) },
  { id: 'clips.export', enabled: someClips, run: () => void exportClips() },
  { id: 'clips.import', run: () => void chooseAnnotations() },
  {
    id: 'clips.bin',
    run: () => {
      showBin(true);
      showList('clips');
    },
  },
  {
    id: 'notes.bin',
    run: () => {
      showNoteBin(true);
      showList('notes');
    },
  },
  { id: 'clip.to-note', enabled: someSelected, run: () => void putSelectionIntoNote() },
  { id: 'text.larger', keys: ['Mod++', 'Mod+='], run: () => resizeText(textSizeStep) },
  { id: 'text.smaller', keys: ['Mod+-'], run: () => resizeText(-textSizeStep) },
  { id: 'text.standard', keys: ['Mod+0'], run: () => changeSettings({ textSize: 100 }) },
  theme('light'),
  theme('dark'),
  theme('system'),
  { id: 'language.en', run: () => changeSettings({ language: 'en' }) },
  { id: 'language.vi', run: () => changeSettings({ language: 'vi' }) },
  { id: 'go.back', keys: ['Escape'], enabled: backward, run: () => focusRegion('list') },
];

function focusSearch(): void {
  navigate({ list: 'articles' });
  focusRegion('list');
  // After focusRegion, which has drawn the column.
  queueMicrotask(() => {
    const box = document.querySelector<HTMLInputElement>('#search-box');
    box?.focus();
    box?.select();
  });
}

/** The articles that are chosen together, else the one that is open. */
function openDetailsOfChosen(): void {
  const { articles } = useChosen.getState();
  const open = useOpenArticle.getState().article;
  openDetails(articles.size > 0 ? [...articles] : open ? [open.id] : []);
}

/** Finds in the list that is in sight: among articles, clips or notes. */
function find(): void {
  const field = document.querySelector<HTMLInputElement>('[data-region="list"] [data-find]');
  if (useNavigation.getState().list !== 'articles' && regionOf(document.activeElement) === 'list' && field)
    field.focus();
  else focusSearch();
}

function showList(list: 'articles' | 'clips' | 'notes'): void {
  navigate({ list });
  focusRegion('list');
}

/** Esc leads from the reader back to the list it was opened from; the note keeps its keys. */
function backward(): boolean {
  return regionOf(document.activeElement) === 'reader';
}
