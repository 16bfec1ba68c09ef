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
import { type Column, columns, unfolded, useColumns } from '../state/columns.ts';
import { useNavigation } from '../state/navigation.ts';
import { focusNextRegion, regionOf } from '../state/regions.ts';
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
  const divider = (name: string, hidden = false) => (
    <Separator
      className="divider"
      aria-label={name}
      hidden={hidden}
      disabled={hidden}
      disableDoubleClick
      onDoubleClick={() => {
        group.current?.setLayout({ ...firstShares(innerWidth, unfolded) });
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
    <Group
      className="columns"
      groupRef={group}
      onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && keep(layout)}
    >
      {panel('list', <Drawer>{list}</Drawer>)}
      {divider(say('columns.divider-list'), narrow)}
      {panel('reader', reader)}
      {divider(say('columns.divider-note'))}
      {panel('note', note)}
    </Group>
  );
}

type GroupRef = ReturnType<typeof useGroupRef>;
type Panels = { current: Partial<Record<Column, PanelImperativeHandle | null>> };

/**
 * Applies what was kept for the size of the window whenever that changes, and folds and unfolds as commands say. The
 * same elements stay when the window becomes narrow or wide, and with them the focus, what is selected and scrolled to.
 */
function useRememberedLayout(group: GroupRef, panels: Panels): void {
  useLayoutEffect(() => {
    let name = '';
    const fit = () => {
      const turned = setNarrow(innerWidth < narrowBelowPx);
      if (name === layoutName(innerWidth, innerHeight) && !turned) return;
      name = layoutName(innerWidth, innerHeight);
      const { folded, narrow } = useColumns.getState();
      const kept = readShares(useSettings.getState().layouts[name]);
      const shares = kept ?? (turned ? firstShares(innerWidth, folded) : null);
      if (!shares) return;
      group.current?.setLayout({ ...shares });
      useColumns.setState({ folded: foldedIn(shares, narrow) });
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [group]);

  useEffect(
    () =>
      useColumns.subscribe(({ folded }, before) => {
        if (folded === before.folded) return;
        for (const column of columns) {
          const panel = panels.current[column];
          // The list of a narrow window is a drawer, without a share.
          if (column === 'list' && useColumns.getState().narrow) continue;
          if (!panel || panel.isCollapsed() === folded[column]) continue;
          if (folded[column]) panel.collapse();
          else panel.resize(`${sharesBefore[column] ?? firstShares(innerWidth, unfolded)[column]}%`);
          keep(group.current?.getLayout());
        }
      }),
    [group, panels],
  );
}

/**
 * Says whether the window is narrow; true when it was not so before. The drawer of a window that has become narrow is
 * open as long as there is nothing else to see, and where the analyst is in it.
 */
function setNarrow(narrow: boolean): boolean {
  if (narrow === useColumns.getState().narrow) return false;
  const { article, note } = useNavigation.getState();
  const drawer = (article === null && note === null) || regionOf(document.activeElement) === 'list';
  useColumns.setState({ narrow, drawer });
  return true;
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
