import type { Language } from '../../../electron/contract/models/language.ts';
import type { NoteDetails } from '../../../electron/contract/models/note.ts';
import { formatDay } from '../../locale/dates.ts';
import { type Say, useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';
import { Differences } from '../../ui/Differences.tsx';

interface Props {
  first: NoteDetails;
  second: NoteDetails;
  labels: { first: string; second: string };
}

/** The fields in which two versions differ, each with what either says; nothing where none does. */
export function DetailsComparison({ first, second, labels }: Props) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [before, after] = [first, second].map((details) => described(details, say, language));
  const changed = before?.flatMap(([name, value], index) => {
    const other = after?.[index]?.[1] ?? '';
    return value === other ? [] : [[name, value, other] as const];
  });
  if (!changed?.length) return null;
  return (
    <dl className="version-details">
      {changed.map(([name, value, other]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Differences
              differences={[
                ...(value ? [{ kind: 'first' as const, text: `${value} ` }] : []),
                ...(other ? [{ kind: 'second' as const, text: other }] : []),
              ]}
              labels={labels}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every field with what it says, in words. */
function described(details: NoteDetails, say: Say, language: Language): [name: string, value: string][] {
  const { addressee, author, event, reference, date, classification, status, tags, target } = details;
  return [
    [say('note.details.classification'), classification],
    [say('note.details.addressee'), addressee],
    [say('note.details.author'), author],
    [say('note.details.event'), event],
    [say('note.details.reference'), reference],
    [say('note.details.date'), date ? formatDay(date, language) : ''],
    [say('note.status'), say(`note.status.${status}`)],
    [say('clips.tags'), tags.join(', ')],
    [say('versions.target'), target ? say(`template.length.${target.unit}`, { count: target.count }) : ''],
  ];
}
