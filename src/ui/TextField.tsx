import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { Field, type FieldWiring } from './Field';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** The value is settled: the user left the field. */
  readonly onCommit?: () => void;
  readonly hint?: ComponentChildren;
  readonly error?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly type?: 'text' | 'password' | 'number' | 'date';
  readonly wide?: boolean;
  /** The label is spoken only: something beside the field says it to the eye. */
  readonly labelHidden?: boolean;
  readonly readOnly?: boolean;
}

/** One line of text. Browser and password-manager completion is off: these are an ERP's values, not the user's. */
export function TextField(props: TextFieldProps) {
  return <Field {...props}>{(wiring) => <Line field={props} wiring={wiring} />}</Field>;
}

function Line({ field, wiring }: { field: TextFieldProps; wiring: FieldWiring }) {
  const line = {
    ...wiring,
    value: field.value,
    readOnly: field.readOnly ?? false,
    placeholder: field.placeholder,
    spellcheck: false,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => field.onInput(event.currentTarget.value),
    onChange: () => field.onCommit?.(),
  };
  switch (field.type) {
    case 'password':
      return <input {...line} type="password" autoComplete="new-password" />;
    case 'number':
      return <input {...line} type="number" autoComplete="off" />;
    case 'date':
      return <input {...line} type="date" autoComplete="off" />;
    default:
      return <input {...line} type="text" autoComplete="off" />;
  }
}
