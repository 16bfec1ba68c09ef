import { useSay } from '../locale/sentences.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  /** What will be removed. */
  text: string;
  onEmpty: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before what is in a bin is removed for good. */
export function EmptyBinDialog({ text, onEmpty, onClose }: Props) {
  const say = useSay();
  return (
    <Dialog
      title={say('clips.empty-bin')}
      onClose={onClose}
      textOnly
      footer={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button kind="danger" onClick={() => void onEmpty().then(onClose)}>
            {say('clips.remove-for-good')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
