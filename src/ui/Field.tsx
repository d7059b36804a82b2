import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a control needs so that label, hint and error are spoken with it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value; '' when nothing is. */
  readonly error?: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  /** The label is spoken only: something beside the field says it to the eye. */
  readonly labelHidden?: boolean;
  readonly children: (wiring: FieldWiring) => ComponentChildren;
}

export function Field({ label, hint, error, required, wide, labelHidden, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id} class={labelHidden ? 'spoken' : undefined}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
        'aria-required': required ? 'true' : undefined,
      })}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="hint error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
