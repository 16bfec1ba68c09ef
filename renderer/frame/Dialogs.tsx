import { ClipDialogs } from '../clips/ClipDialogs.tsx';
import { AllKeys } from '../commands/AllKeys.tsx';
import { Palette } from '../commands/Palette.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { ExportManyDialog } from '../export/ExportManyDialog.tsx';
import { FileCheckDialog } from '../export/FileCheckDialog.tsx';
import { ComparisonDialog } from '../library/ComparisonDialog.tsx';
import { DetailsDialog } from '../library/DetailsDialog.tsx';
import { ImportReportDialog } from '../library/ImportReportDialog.tsx';
import { PasteDialog } from '../library/PasteDialog.tsx';
import { ReportsDialog } from '../library/ReportsDialog.tsx';
import { RestoreDialog } from '../library/RestoreDialog.tsx';
import { WatchDialog } from '../library/WatchDialog.tsx';
import { DigestDialog } from '../notes/digest/DigestDialog.tsx';
import { MakeTemplateDialog } from '../notes/templates/MakeTemplateDialog.tsx';
import { VersionsDialog } from '../notes/versions/VersionsDialog.tsx';
import { EncodingDialog } from '../reader/EncodingDialog.tsx';
import { SearchesDialog } from '../search/SearchesDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { closeDialog, useDialog } from '../state/dialogs.ts';

const dialogs = {
  commands: Palette,
  keys: AllKeys,
  settings: SettingsDialog,
  paste: PasteDialog,
  'import-report': ImportReportDialog,
  'import-reports': ReportsDialog,
  watch: WatchDialog,
  restore: RestoreDialog,
  'export-check': FileCheckDialog,
  details: DetailsDialog,
  comparison: ComparisonDialog,
  encodings: EncodingDialog,
  searches: SearchesDialog,
  'make-template': MakeTemplateDialog,
  digest: DigestDialog,
  versions: VersionsDialog,
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const open = useDialog((state) => state.open);
  const Open = open && dialogs[open];
  return (
    <>
      {Open && <Open onClose={closeDialog} />}
      <ClipDialogs />
      <ExportDialog />
      <ExportManyDialog />
    </>
  );
}
