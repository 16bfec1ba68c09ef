import type { CorrectableText } from '../../electron/contract/models/article.ts';
import { type SentenceKey, useSay } from '../locale/sentences.ts';
import { TextField } from '../ui/TextField.tsx';
import { canBeEmptied } from './corrections.ts';

interface Props {
  field: CorrectableText;
  /** What was typed; undefined: not touched; null: to be emptied. */
  typed: string | null | undefined;
  /** What the article has; null when there are several. */
  value: string | null;
  corrected: boolean;
  mistake: SentenceKey | undefined;
  onChange: (text: string | null) => void;
  onSetBack: () => void;
}

/** One field of the details, marked where it was corrected before. */
export function DetailField({ field, typed, value, corrected, mistake, onChange, onSetBack }: Props) {
  const say = useSay();
  const many = value === null;
  const hint = field === 'publishedOn' ? say('details.date-hint') : '';
  return (
    <div className="detail" data-field={field}>
      <TextField
        label={say(`details.field.${field}`) + (corrected ? ` ✎ ${say('details.corrected')}` : '')}
        value={typed ?? (typed === undefined ? (value ?? '') : '')}
        onChange={onChange}
        mistake={mistake && say(mistake)}
        placeholder={typed === null ? say('details.to-empty') : many ? say('details.as-it-is') : hint}
        autoComplete="off"
        spellCheck={false}
        maxLength={1_000}
      />
      {corrected && (
        <button
          type="button"
          className="link"
          aria-label={say('details.set-back-field', { field: say(`details.field.${field}`) })}
          onClick={onSetBack}
        >
          {say('reader.set-back')}
        </button>
      )}
      {many && canBeEmptied(field) && (
        <button
          type="button"
          className="link"
          aria-pressed={typed === null}
          aria-label={say('details.empty-field', { field: say(`details.field.${field}`) })}
          onClick={() => onChange(typed === null ? '' : null)}
        >
          {say('details.empty')}
        </button>
      )}
    </div>
  );
}
