import type { ComponentChildren } from 'preact';
import { Field } from './Field';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows: number;
  readonly hint?: ComponentChildren;
  /** Something is wrong with the text; what, is said beside the field. */
  readonly invalid?: boolean;
}

/** Several lines of text, kept as they are typed. */
export function TextArea({ label, value, onInput, rows, hint, invalid }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} wide>
      {(wiring) => (
        <textarea
          {...wiring}
          aria-invalid={invalid ? 'true' : undefined}
          rows={rows}
          spellcheck={false}
          autoComplete="off"
          wrap="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
