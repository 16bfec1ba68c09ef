import { useSay } from '../locale/sentences.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** A browser hands over files and never a folder that stays one: says so, and how a folder is watched nevertheless. */
export function WatchDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const library = useLibrary((state) => state.library);
  return (
    <Dialog
      title={say('command.import.watch')}
      onClose={onClose}
      textOnly
      footer={
        <Button kind="primary" onClick={onClose}>
          {say('dialog.close')}
        </Button>
      }
    >
      <p>{say('watch.browser')}</p>
      <p className="watch-command">
        <code>attache watch DIR{library && ` --library "${library.path}"`}</code>
      </p>
    </Dialog>
  );
}
