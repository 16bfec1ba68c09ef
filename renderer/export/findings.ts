import { useEffect, useMemo, useState } from 'react';
import { currentEditor } from '../notes/current-editor.ts';
import { flushNote } from '../notes/open-note.ts';
import { useChecks } from '../notes/plugins/verification/checks.ts';
import { type Finding, findingsOf } from '../notes/plugins/verification/findings.ts';

/** What to look at before the open note leaves, in reading order; null until the note is saved and compared. */
export function useFindings(): readonly Finding[] | null {
  const checks = useChecks();
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void flushNote().then(() => setSaved(true));
  }, []);
  return useMemo(() => {
    const editor = currentEditor();
    if (!saved) return null;
    return editor ? findingsOf(editor, checks) : [];
  }, [saved, checks]);
}

/** The same, at this moment. */
export async function currentFindings(): Promise<readonly Finding[]> {
  await flushNote();
  const editor = currentEditor();
  return editor ? findingsOf(editor, useChecks.getState()) : [];
}
