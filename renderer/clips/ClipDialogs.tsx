import { useSay } from '../locale/sentences.ts';
import { emptyBin } from '../state/clip-actions.ts';
import { EmptyBinDialog } from '../ui/EmptyBinDialog.tsx';
import { AnnotationsDialog } from './AnnotationsDialog.tsx';
import { closeClipDialog, useClipDialog } from './clip-dialogs.ts';
import { EditClip } from './EditClip.tsx';
import { OrphanDialog } from './OrphanDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { UsesDialog } from './UsesDialog.tsx';
import './clip-dialogs.css';

/** The clips' dialog that is open, if any. */
export function ClipDialogs() {
  const say = useSay();
  const open = useClipDialog((state) => state.open);
  switch (open?.kind) {
    case undefined:
      return null;
    case 'edit':
      return <EditClip clip={open.clip} onClose={closeClipDialog} />;
    case 'split':
      return <SplitDialog clip={open.clip} onClose={closeClipDialog} />;
    case 'uses':
      return <UsesDialog clip={open.clip} onClose={closeClipDialog} />;
    case 'orphan':
      return <OrphanDialog clip={open.clip} onClose={closeClipDialog} />;
    case 'empty-bin':
      return (
        <EmptyBinDialog text={say('clips.empty-bin-text')} onEmpty={emptyBin} onClose={closeClipDialog} />
      );
    case 'annotations':
      return <AnnotationsDialog report={open.report} onClose={closeClipDialog} />;
  }
}
