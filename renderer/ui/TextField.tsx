import { type ComponentProps, type ReactNode, useId } from 'react';
import './text-field.css';

interface Common {
  label: string;
  /** Keeps the label for screen readers only. */
  labelUnseen?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with the value, told under the field. */
  mistake?: string | undefined;
}

/** One line of text. */
export function TextField(props: Common & Omit<ComponentProps<'input'>, keyof Common>) {
  const { label, labelUnseen, mistake, onChange, className, ...rest } = props;
  const id = useId();
  return (
    <Field id={id} {...{ label, labelUnseen, mistake, className }}>
      <input {...rest} {...tied(id, mistake)} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: Common & Omit<ComponentProps<'textarea'>, keyof Common>) {
  const { label, labelUnseen, mistake, onChange, className, ...rest } = props;
  const id = useId();
  return (
    <Field id={id} {...{ label, labelUnseen, mistake, className }}>
      <textarea {...rest} {...tied(id, mistake)} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

function tied(id: string, mistake: string | undefined) {
  return {
    id,
    'aria-invalid': mistake ? true : undefined,
    'aria-describedby': mistake ? `${id}-mistake` : undefined,
  };
}

interface FieldProps {
  id: string;
  label: string;
  labelUnseen: boolean | undefined;
  mistake: string | undefined;
  className: string | undefined;
  children: ReactNode;
}

function Field({ id, label, labelUnseen, mistake, className = '', children }: FieldProps) {
  return (
    <div className={`text-field ${className}`}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : 'text-field-label'}>
        {label}
      </label>
      {children}
      {mistake && (
        <p id={`${id}-mistake`} className="text-field-mistake">
          {mistake}
        </p>
      )}
    </div>
  );
}
