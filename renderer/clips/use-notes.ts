import { useEffect, useState } from 'react';
import type { NoteSummary } from '../../electron/contract/models/note.ts';
import { call, connection } from '../connection/call.ts';
import { valueOrTell } from '../state/messages.ts';

/** The notes that are not in the bin, as they change. */
export function useNotes(): readonly NoteSummary[] {
  const [notes, setNotes] = useState<readonly NoteSummary[]>([]);
  useEffect(() => {
    let shown = true;
    const fetchNotes = async () => {
      const answer = valueOrTell(await call('notes.list', {}));
      if (shown && answer) setNotes(answer.notes);
    };
    void fetchNotes();
    const end = connection().on('library.changed', ({ what }) => what === 'notes' && void fetchNotes());
    return () => {
      shown = false;
      end();
    };
  }, []);
  return notes;
}
