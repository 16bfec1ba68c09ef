import { ArchiveRestore, ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Clip } from '../../electron/contract/models/clip.ts';
import { call, connection } from '../connection/call.ts';
import { useSay } from '../locale/sentences.ts';
import { restoreClips } from '../state/clip-actions.ts';
import { valueOrTell } from '../state/messages.ts';
import { openClip } from '../state/open-clip.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { List } from '../ui/List.tsx';
import { showBin } from './board.ts';
import { ClipState } from './ClipState.tsx';
import { openClipDialog } from './clip-dialogs.ts';

/** The clips in the bin, last binned first: to be restored, or removed for good. */
export function BinList() {
  const say = useSay();
  const clips = useBinnedClips();
  const [active, setActive] = useState(-1);
  const restore = (clip: Clip | undefined) => {
    if (clip) void restoreClips([clip.id]);
  };
  return (
    <>
      <div className="list-head">
        <div className="bin-head">
          <Button kind="quiet" icon={ArrowLeft} onClick={() => showBin(false)}>
            {say('clips.leave-bin')}
          </Button>
          {clips.length > 0 && (
            <Button kind="danger" onClick={() => openClipDialog({ kind: 'empty-bin' })}>
              {say('clips.empty-bin')}
            </Button>
          )}
        </div>
        <span className="filters-total" role="status">
          {say('clips.in-bin', { count: clips.length })}
        </span>
      </div>
      <div className="list-body">
        {clips.length === 0 ? (
          <EmptyState title={say('clips.bin-is-empty')} />
        ) : (
          <List
            label={say('command.clips.bin')}
            count={clips.length}
            keyOf={(index) => clips[index]?.id ?? String(index)}
            row={(index) => {
              const clip = clips[index];
              return clip && <BinnedClip clip={clip} onRestore={() => restore(clip)} />;
            }}
            rowHeight={96}
            interactiveRows
            active={Math.min(active, clips.length - 1)}
            onActive={setActive}
            onOpen={(index) => restore(clips[index])}
            onKey={(event, index) => {
              const clip = clips[index];
              if (event.key !== 'o' || !clip) return false;
              void openClip(clip.id);
              return true;
            }}
          />
        )}
      </div>
    </>
  );
}

function BinnedClip({ clip, onRestore }: { clip: Clip; onRestore: () => void }) {
  const say = useSay();
  return (
    <div className="clip-card" data-colour={clip.colour}>
      <blockquote lang={clip.source.language}>{clip.quote}</blockquote>
      <p className="clip-source" lang={clip.source.language}>
        {clip.source.title}
      </p>
      <ClipState clip={clip} />
      <div className="clip-foot">
        <span className="clip-tags">
          {clip.tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
        </span>
        <IconButton
          name={say('clips.restore')}
          keys="Enter"
          icon={ArchiveRestore}
          tabIndex={-1}
          onClick={onRestore}
        />
      </div>
    </div>
  );
}

function useBinnedClips(): readonly Clip[] {
  const [clips, setClips] = useState<readonly Clip[]>([]);
  useEffect(() => {
    let shown = true;
    const fetchBinned = async () => {
      const list = valueOrTell(await call('clips.list', { binned: true }));
      if (shown && list) setClips(list.clips);
    };
    void fetchBinned();
    const end = connection().on('library.changed', ({ what }) => what === 'clips' && void fetchBinned());
    return () => {
      shown = false;
      end();
    };
  }, []);
  return clips;
}
