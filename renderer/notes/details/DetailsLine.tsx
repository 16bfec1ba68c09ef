import type { NoteDetails } from '../../../electron/contract/models/note.ts';
import { formatDay } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';

/** What is known of a note besides its words, in one quiet line; nothing where nothing is said. */
export function DetailsLine({ details, lang }: { details: NoteDetails; lang: string }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { addressee, author, event, reference, date, tags } = details;
  const said = [
    ['addressee', addressee],
    ['author', author],
    ['event', event],
    ['reference', reference],
    ['date', date ? formatDay(date, language) : ''],
    ['tags', tags.join(', ')],
  ] as const;
  const given = said.filter(([, value]) => value !== '');
  if (given.length === 0) return null;
  return (
    <dl className="note-details-line">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name === 'tags' ? say('clips.tags') : say(`note.details.${name}`)}</dt>
          <dd lang={lang}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
