import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import {
  Group,
  type Layout,
  Panel,
  type PanelImperativeHandle,
  Separator,
  useGroupRef,
} from 'react-resizable-panels';
import { useSay } from '../locale/sentences.ts';
import { type Column, columns, useColumns } from '../state/columns.ts';
import { useNavigation } from '../state/navigation.ts';
import { focusNextRegion } from '../state/regions.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { tooltip } from '../ui/Tooltip.tsx';
import {
  firstShares,
  foldedIn,
  layoutName,
  listWidthPx,
  narrowBelowPx,
  readShares,
  type Shares,
  smallestPx,
} from './column-sizes.ts';
import { Drawer } from './Drawer.tsx';
import './columns.css';

/** The three columns: dragged, folded, and remembered for each size of the window. */
export function Columns({ list, reader, note }: Record<Column, ReactNode>) {
  const say = useSay();
  const narrow = useColumns((state) => state.narrow);
  const folded = useColumns((state) => state.folded);
  const group = useGroupRef();
  const panels = useRef<Partial<Record<Column, PanelImperativeHandle | null>>>({});
  useRememberedLayout(group, panels);

  const panel = (column: Column, content: ReactNode) => (
    <Panel
      id={column}
      className="column"
      minSize={smallestPx[column]}
      collapsible
      collapsedSize={0}
      panelRef={(handle) => {
        panels.current[column] = handle;
      }}
      inert={folded[column]}
      {...(column === 'list' ? { defaultSize: listWidthPx, groupResizeBehavior: 'preserve-pixel-size' } : {})}
    >
      {content}
    </Panel>
  );
  const divider = (name: string) => (
    <Separator
      className="divider"
      aria-label={name}
      disableDoubleClick
      onDoubleClick={() => {
        group.current?.setLayout(forGroup(firstShares(innerWidth), narrow));
        keep(group.current?.getLayout());
      }}
      onKeyDownCapture={(event) => {
        // The divider would take F6 for itself, to go to the other divider.
        if (event.key !== 'F6') return;
        event.preventDefault();
        event.stopPropagation();
        focusNextRegion(event.shiftKey ? -1 : 1);
      }}
      {...tooltip(say('columns.divider'))}
    />
  );
  return (
    <>
      {narrow && <Drawer>{list}</Drawer>}
      <Group
        key={narrow ? 'narrow' : 'wide'}
        className="columns"
        groupRef={group}
        onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && keep(layout)}
      >
        {!narrow && panel('list', list)}
        {!narrow && divider(say('columns.divider-list'))}
        {panel('reader', reader)}
        {divider(say('columns.divider-note'))}
        {panel('note', note)}
      </Group>
    </>
  );
}

type GroupRef = ReturnType<typeof useGroupRef>;
type Panels = { current: Partial<Record<Column, PanelImperativeHandle | null>> };

/** Applies what was kept for the size of the window whenever that changes, and folds and unfolds as commands say. */
function useRememberedLayout(group: GroupRef, panels: Panels): void {
  const narrow = useColumns((state) => state.narrow);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another group is drawn when `narrow` changes
  useLayoutEffect(() => {
    let name = '';
    const fit = () => {
      setNarrow(innerWidth < narrowBelowPx);
      if (name === layoutName(innerWidth, innerHeight)) return;
      name = layoutName(innerWidth, innerHeight);
      const kept = readShares(useSettings.getState().layouts[name]);
      if (!kept) return;
      group.current?.setLayout(forGroup(kept, useColumns.getState().narrow));
      useColumns.setState({ folded: foldedIn(kept, useColumns.getState().narrow) });
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [group, narrow]);

  useEffect(
    () =>
      useColumns.subscribe(({ folded }, before) => {
        if (folded === before.folded) return;
        for (const column of columns) {
          const panel = panels.current[column];
          if (!panel || panel.isCollapsed() === folded[column]) continue;
          if (folded[column]) panel.collapse();
          else panel.resize(`${sharesBefore[column] ?? firstShares(innerWidth)[column]}%`);
          keep(group.current?.getLayout());
        }
      }),
    [group, panels],
  );
}

/** The drawer of a window that has become narrow is open as long as there is nothing else to see. */
function setNarrow(narrow: boolean): void {
  if (narrow === useColumns.getState().narrow) return;
  const { article, note } = useNavigation.getState();
  useColumns.setState({ narrow, drawer: article === null && note === null });
}

/** The share of each column before it was folded. */
const sharesBefore: Partial<Shares> = {};

/** Remembers a layout for the size of the window. */
function keep(layout: Layout | undefined): void {
  if (!layout) return;
  const shares: Shares = {
    list: layout['list'] ?? 0,
    reader: layout['reader'] ?? 0,
    note: layout['note'] ?? 0,
  };
  for (const column of columns) if (shares[column] > 0) sharesBefore[column] = shares[column];
  useColumns.setState({ folded: foldedIn(shares, useColumns.getState().narrow) });
  const rounded = columns.map((column) => Math.round(shares[column] * 100) / 100);
  const name = layoutName(innerWidth, innerHeight);
  const { layouts } = useSettings.getState();
  if (layouts[name]?.join() !== rounded.join()) changeSettings({ layouts: { ...layouts, [name]: rounded } });
}

/** A narrow window's group has no list. */
function forGroup({ list, reader, note }: Shares, narrow: boolean): Layout {
  return narrow ? { reader, note } : { list, reader, note };
}
