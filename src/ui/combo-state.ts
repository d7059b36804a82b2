import { useRef, useState } from 'preact/hooks';
import { findOptions, type PickOption, saidBy } from './pick-option';

/** More matches than this are not drawn: the user types on instead. */
const MOST_SHOWN = 100;

export interface ComboState {
  readonly open: boolean;
  /** What stands in the input. */
  readonly text: string;
  readonly shown: readonly PickOption[];
  readonly more: number;
  /** Index in `shown` of the option that Enter picks. */
  readonly active: number;
  search(text: string): void;
  show(): void;
  move(step: number): void;
  pick(option: PickOption | undefined): void;
  close(): void;
  /** The field is left: what stands in it counts, where it says one choice. */
  leave(): void;
}

/** The combo box without its drawing. Closed, it shows the label of the picked value; open, what is being typed. */
export function useCombo(
  options: readonly PickOption[],
  value: string,
  onPick: (value: string) => void,
): ComboState {
  const [search, setSearch] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [typed, setTyped] = useState(false);
  const latest = useRef(value);
  latest.current = value;
  const label = options.find((option) => option.value === value)?.label ?? value;
  const found = search === null ? [] : findOptions(options, search);
  const shown = found.slice(0, MOST_SHOWN);
  const close = () => setSearch(null);
  const pick = (option: PickOption | undefined) => {
    close();
    if (option && option.value !== latest.current) onPick(option.value);
  };
  return {
    open: search !== null,
    text: search ?? label,
    shown,
    more: found.length - shown.length,
    active: Math.min(active, Math.max(0, shown.length - 1)),
    search: (text) => {
      setSearch(text);
      setTyped(true);
      setActive(0);
    },
    show: () => {
      setSearch('');
      setTyped(false);
      setActive(
        Math.max(
          0,
          options.findIndex((option) => option.value === value),
        ),
      );
    },
    move: (step) => setActive(Math.min(Math.max(0, active + step), Math.max(0, shown.length - 1))),
    pick,
    close,
    leave: () => pick(search !== null && typed ? saidBy(options, search) : undefined),
  };
}
