interface Props<T extends string> {
  name: string;
  values: readonly T[];
  value: T;
  label: (value: T) => string;
  onChange: (value: T) => void;
}

/** One of a few, each with its words beside it. */
export function RadioChoice<T extends string>({ name, values, value, label, onChange }: Props<T>) {
  return (
    <fieldset className="export-choice">
      <legend>{name}</legend>
      {values.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {label(each)}
        </label>
      ))}
    </fieldset>
  );
}
