import type { ComponentChildren } from 'preact';
import { Combo } from './Combo';
import { Field, type FieldWiring } from './Field';
import type { PickOption } from './pick-option';

/** From this many options on, people search instead of scrolling. */
const SEARCH_FROM = 31;

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly PickOption[];
  readonly onPick: (value: string) => void;
  /** What an empty value means; '' when there is no empty choice. */
  readonly emptyLabel?: string;
  readonly hint?: ComponentChildren;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  /** The label is spoken only: something beside the field says it to the eye. */
  readonly labelHidden?: boolean;
}

/** A native select for short lists, a searchable combo box for long ones. */
export function Select(props: SelectProps) {
  const options = withEmpty(props);
  const Control = options.length >= SEARCH_FROM ? Combo : NativeSelect;
  return <Field {...props}>{(wiring) => <Control wiring={wiring} {...props} options={options} />}</Field>;
}

/** The empty choice first; a value that the list no longer has stays visible instead of turning into another. */
function withEmpty({ options, emptyLabel, value }: SelectProps): readonly PickOption[] {
  const known = value === '' || options.some((option) => option.value === value);
  const all = known ? options : [...options, { value, label: value }];
  return emptyLabel ? [{ value: '', label: emptyLabel }, ...all] : all;
}

export interface PickControlProps {
  readonly wiring: FieldWiring;
  readonly value: string;
  readonly options: readonly PickOption[];
  readonly onPick: (value: string) => void;
  readonly disabled?: boolean;
}

function NativeSelect({ wiring, value, options, onPick, disabled }: PickControlProps) {
  return (
    <select
      {...wiring}
      value={value}
      disabled={disabled ?? false}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
