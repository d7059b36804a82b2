import { AppError, atField } from '../../core/app-error';
import { NUMBER_FIELD, PICK_TARGETS } from './form-fields';

type Values = Readonly<Record<string, string>>;

/** How a refusal quotes a value; texts differ between objects. */
const QUOTES = [
  ["'", "'"],
  ['"', '"'],
  [' ', ' '],
  [' ', '.'],
] as const;

/**
 * The refusal at the form field that it is about: the number, or the one choice that it quotes, which has left its list
 * since that was read. Unchanged where it quotes none, or several.
 */
export function refusalAtField(error: AppError, values: Values): AppError {
  if (error.code === 'ERP-NUMBER-IN-USE' || error.code === 'ERP-NUMBER-NEEDED') {
    return atField(error, NUMBER_FIELD);
  }
  if (error.code !== 'ERP-VALIDATION') return error;
  const quoted = Object.entries(PICK_TARGETS).filter(([, { target }]) => quotes(error, values[target] ?? ''));
  const [only] = quoted;
  if (!only || quoted.length > 1) return error;
  const [field, { target }] = only;
  const params = { ...error.params, value: values[target] ?? '' };
  return new AppError('VALUE-NOT-IN-LIST', { params, raw: error.raw, field, cause: error });
}

const quotes = ({ raw }: AppError, value: string): boolean =>
  value !== '' && QUOTES.some(([before, after]) => raw.includes(before + value + after));
