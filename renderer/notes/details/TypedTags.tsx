import { useEffect, useState } from 'react';
import { tagsFrom } from '../../clips/clip-filter.ts';
import { useSay } from '../../locale/sentences.ts';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  label: string;
  tags: readonly string[];
  onChange: (typed: string) => void;
}

/** Tags in one line, as they are typed; tags that were changed elsewhere replace what stands there. */
export function TypedTags({ label, tags, onChange }: Props) {
  const say = useSay();
  const said = tags.join(', ');
  const [typed, setTyped] = useState(said);
  useEffect(() => {
    setTyped((now) => (tagsFrom(now).join(', ') === said ? now : said));
  }, [said]);
  return (
    <TextField
      label={label}
      value={typed}
      placeholder={say('clips.tags-placeholder')}
      onChange={(value) => {
        setTyped(value);
        onChange(value);
      }}
    />
  );
}
