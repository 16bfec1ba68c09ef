import { FileText, FolderOpen, Sparkles } from 'lucide-react';
import { useSay } from '../locale/sentences.ts';
import { importChosen, importSample } from '../state/import-job.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The first screen of a library: three ways in. */
export function EmptyLibrary() {
  const say = useSay();
  return (
    <EmptyState
      title={say('library.empty-title')}
      actions={
        <>
          <Button icon={FileText} kind="primary" onClick={() => void importChosen('files')}>
            {say('command.import.files')}
          </Button>
          <Button icon={FolderOpen} onClick={() => void importChosen('folder')}>
            {say('command.import.folder')}
          </Button>
          <Button icon={Sparkles} onClick={() => void importSample()}>
            {say('command.import.sample')}
          </Button>
        </>
      }
    >
      <p>{say('library.empty-text')}</p>
    </EmptyState>
  );
}
