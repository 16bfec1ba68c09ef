import { useSay } from '../locale/sentences.ts';
import { emptyBin } from '../state/clip-actions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Asks before clips are removed for good. */
export function EmptyBinDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say('clips.empty-bin')}
      onClose={onClose}
      textOnly
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button kind="danger" onClick={() => void emptyBin().then(onClose)}>
            {say('clips.remove-for-good')}
          </Button>
        </>
      }
    >
      <p>{say('clips.empty-bin-text')}</p>
    </Dialog>
  );
}
