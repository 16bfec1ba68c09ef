import { useEffect } from 'react';
import { registerCommands } from './commands/command.ts';
import { listenForKeys } from './commands/key-handler.ts';
import { listenForMenu } from './commands/menu-choice.ts';
import { windowCommands } from './commands/window-commands.ts';
import { Columns } from './frame/Columns.tsx';
import { Dialogs } from './frame/Dialogs.tsx';
import { Guarded } from './frame/Guarded.tsx';
import { MessagePlace } from './frame/MessagePlace.tsx';
import { StatusBar } from './frame/StatusBar.tsx';
import { DropTarget } from './library/DropTarget.tsx';
import { LeftColumn } from './library/LeftColumn.tsx';
import { watchReplaced } from './library/replaced.ts';
import { useSay } from './locale/sentences.ts';
import { NoteColumn } from './notes/NoteColumn.tsx';
import { Reader } from './reader/Reader.tsx';
import { watchCounts } from './search/facets.ts';
import { watchResults } from './search/results.ts';
import { useAppearance } from './settings/use-appearance.ts';
import { watchClips } from './state/clips.ts';
import { showColumn } from './state/columns.ts';
import { watchImports } from './state/import-job.ts';
import { watchLibrary } from './state/library.ts';
import { onRegionWanted, watchRegions } from './state/regions.ts';
import { ContextMenu } from './ui/ContextMenu.tsx';
import { Tooltip } from './ui/Tooltip.tsx';
import './app.css';

function NoteRegion() {
  const say = useSay();
  return (
    <aside data-region="note" tabIndex={-1} aria-label={say('columns.note')}>
      <NoteColumn />
    </aside>
  );
}

/** The window: three columns over a status bar, and what floats above them. */
export function App() {
  useAppearance();
  useEffect(() => {
    const ends = [
      registerCommands(windowCommands),
      listenForKeys(),
      listenForMenu(),
      watchRegions(),
      watchLibrary(),
      watchReplaced(),
      watchImports(),
      watchResults(),
      watchCounts(),
      watchClips(),
      ...(['list', 'reader', 'note'] as const).map((column) =>
        onRegionWanted(column, () => showColumn(column, true)),
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <>
      <Columns
        list={
          <Guarded>
            <LeftColumn />
          </Guarded>
        }
        reader={
          <Guarded>
            <Reader />
          </Guarded>
        }
        note={
          <Guarded>
            <NoteRegion />
          </Guarded>
        }
      />
      <Guarded>
        <StatusBar />
        <MessagePlace />
        <DropTarget />
        <Dialogs />
      </Guarded>
      <ContextMenu />
      <Tooltip />
    </>
  );
}
