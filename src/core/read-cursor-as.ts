import { AppError } from './app-error';

/**
 * The position that a cursor of ours names: JSON that nobody else is meant to understand. `parse` throws for anything else.
 * @throws AppError `INTERNAL`
 */
export function readCursorAs<Position>(cursor: string, parse: (json: unknown) => Position): Position {
  try {
    return parse(JSON.parse(cursor));
  } catch (cause) {
    throw new AppError('INTERNAL', { raw: 'cursor', cause });
  }
}
