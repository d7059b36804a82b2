import { AppError, type AppErrorJson } from './app-error';
import type { ErrorCode } from './error-catalogue';
import type { PickList, PickListEntry } from './pick-list';

/** What came of looking a chosen value up in its list. */
export interface PickChoice {
  /** As the list writes it. */
  readonly value: string;
  /** Null where nothing was chosen, the list is typed freely, or does not have the value. */
  readonly entry: PickListEntry | null;
  readonly problem: AppErrorJson | null;
}

/** Looks `value` up in its list, whatever the case of its letters; `field` is where a problem is told. */
export function choiceIn(value: string, list: PickList | undefined, field: string): PickChoice {
  if (value === '') return { value, entry: null, problem: null };
  const entry =
    list?.entries.find((candidate) => candidate.value === value) ??
    list?.entries.find((candidate) => candidate.value.toLowerCase() === value.toLowerCase());
  if (entry) return { value: entry.value, entry, problem: null };
  if (list?.state === 'free') return { value, entry: null, problem: null };
  const missing = !list || (list.state === 'failed' && list.entries.length === 0);
  const problem = missing
    ? valueProblem('LIST-MISSING', field, { list: list?.id ?? field })
    : valueProblem('VALUE-NOT-IN-LIST', field, { value });
  return { value, entry: null, problem };
}

export const valueProblem = (
  code: ErrorCode,
  field: string,
  params: Readonly<Record<string, string>> = {},
): AppErrorJson => new AppError(code, { field, params }).toJSON();
