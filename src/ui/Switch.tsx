import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ComponentChildren;
  /** What is wrong with the choice; '' when nothing is. */
  readonly error?: string;
  readonly disabled?: boolean;
  /** The label is spoken only: a heading beside it says it to the eye. */
  readonly labelHidden?: boolean;
}

/** A checkbox with its words beside it and a hint that is spoken with it. */
export function Switch({ label, checked, onChange, hint, error, disabled, labelHidden }: SwitchProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="field check">
      <label for={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={disabled ?? false}
          aria-describedby={described || undefined}
          aria-invalid={error ? 'true' : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {labelHidden ? <span class="spoken">{label}</span> : label}
      </label>
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
