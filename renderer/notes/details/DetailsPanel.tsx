import { useEffect, useRef } from 'react';
import { type NoteDetails, noteStatuses } from '../../../electron/contract/models/note.ts';
import { tagsFrom } from '../../clips/clip-filter.ts';
import { useSay } from '../../locale/sentences.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useOpenNote } from '../open-note.ts';
import { ClassificationField } from './ClassificationField.tsx';
import { describeOpenNote, keepDetails } from './describe-note.ts';
import { TypedTags } from './TypedTags.tsx';

const lines = ['addressee', 'author', 'event', 'reference'] as const;

/** The fields of the open note: for whom, by whom, about what, and how it stands. */
export function DetailsPanel({ details }: { details: NoteDetails }) {
  const say = useSay();
  const panel = useRef<HTMLElement>(null);
  const language = useOpenNote((state) => state.language);
  useEffect(() => {
    panel.current?.querySelector('input')?.focus();
    const keep = () => void keepDetails();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return (
    <section
      ref={panel}
      className="note-details"
      aria-label={say('note.details')}
      onBlur={() => void keepDetails()}
    >
      {lines.map((name) => (
        <TextField
          key={name}
          label={say(`note.details.${name}`)}
          lang={language}
          value={details[name]}
          onChange={(value) => describeOpenNote({ [name]: value.slice(0, 500) })}
          maxLength={500}
          spellCheck={false}
        />
      ))}
      <TextField
        label={say('note.details.date')}
        type="date"
        value={details.date ?? ''}
        onChange={(date) => describeOpenNote({ date: date || null })}
      />
      <SelectField
        label={say('note.status')}
        value={details.status}
        options={noteStatuses.map((value) => ({ value, label: say(`note.status.${value}`) }))}
        onChange={(status) => describeOpenNote({ status })}
      />
      <ClassificationField
        value={details.classification}
        onChange={(classification) => describeOpenNote({ classification })}
      />
      <TypedTags
        label={say('clips.tags')}
        tags={details.tags}
        onChange={(typed) => describeOpenNote({ tags: tagsFrom(typed) })}
      />
    </section>
  );
}
