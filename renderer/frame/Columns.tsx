import { type ReactNode, useEffect, useRef } from 'react';
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
import { changeSettings, useSettings } from '../state/settings.ts';
import { tooltip } from '../ui/Tooltip.tsx';
import {
  firstShares,
  layoutName,
  listWidthPx,
  narrowBelowPx,
  readShares,
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

  useEffect(() => {
    const fit = () => {
      useColumns.setState({ narrow: innerWidth < narrowBelowPx });
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, []);

  // What was kept for this size of the window, each time the set of columns changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `narrow` draws another group
  useEffect(() => {
    const kept = readShares(useSettings.getState().layouts[layoutName(innerWidth, innerHeight)]);
    if (!kept) return;
    group.current?.setLayout(forGroup(kept));
    useColumns.setState({
      folded: { list: kept.list === 0, reader: kept.reader === 0, note: kept.note === 0 },
    });
  }, [narrow, group]);

  useEffect(() => {
    for (const column of columns) {
      const panel = panels.current[column];
      if (!panel || panel.isCollapsed() === folded[column]) continue;
      if (folded[column]) panel.collapse();
      else panel.expand();
      if (group.current) keep(group.current.getLayout());
    }
  });

  function keep(layout: Layout) {
    const shares = columns.map((column) => Math.round((layout[column] ?? 0) * 100) / 100);
    const [listShare, readerShare, noteShare] = shares;
    useColumns.setState({
      folded: { list: !narrow && listShare === 0, reader: readerShare === 0, note: noteShare === 0 },
    });
    const name = layoutName(innerWidth, innerHeight);
    const { layouts } = useSettings.getState();
    if (layouts[name]?.join() !== shares.join()) changeSettings({ layouts: { ...layouts, [name]: shares } });
  }

  function reset() {
    group.current?.setLayout(forGroup(firstShares(innerWidth)));
  }

  function forGroup(shares: Record<Column, number>): Layout {
    const { list: listShare, ...others } = shares;
    return narrow ? others : { list: listShare, ...others };
  }

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
      onDoubleClick={reset}
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
