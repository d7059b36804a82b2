import { type ErrorCode, errorTextKey, remedyTextKey } from './error-catalogue';

/** An error as it travels in messages and rests in the journal: plain JSON, no secrets, no stack. */
export interface AppErrorJson {
  readonly code: ErrorCode;
  /** Fills `$name$` in the texts of `messageKey` and `remedyKey`. */
  readonly params: Readonly<Record<string, string>>;
  /** What the other system said, verbatim, for *Details*. Redacted before it gets here. */
  readonly raw: string;
  /** Form field or plan target the error belongs to; empty when it belongs to none. */
  readonly field: string;
}

interface AppErrorExtras {
  readonly params?: Readonly<Record<string, string>>;
  readonly raw?: string;
  readonly field?: string;
  readonly cause?: unknown;
}

/** The one family of expected failures. Anything else that is thrown is a defect and becomes `INTERNAL`. */
export class AppError extends Error implements AppErrorJson {
  override readonly name = 'AppError';
  readonly params: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly field: string;

  constructor(
    readonly code: ErrorCode,
    extras: AppErrorExtras = {},
  ) {
    super(code, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.params = extras.params ?? {};
    this.raw = extras.raw ?? '';
    this.field = extras.field ?? '';
  }

  get messageKey(): string {
    return errorTextKey(this.code);
  }

  get remedyKey(): string {
    return remedyTextKey(this.code);
  }

  toJSON(): AppErrorJson {
    return { code: this.code, params: this.params, raw: this.raw, field: this.field };
  }
}

/** The same error with another place, for a caller that knows which field was meant. */
export function atField(error: AppError, field: string): AppError {
  return new AppError(error.code, { params: error.params, raw: error.raw, field, cause: error });
}

/** Turns whatever was thrown into the family; a defect keeps its message under *Details*. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const raw = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new AppError('INTERNAL', { raw, cause: thrown });
}

/** The way back from a message or the journal. */
export function fromAppErrorJson(json: AppErrorJson): AppError {
  return new AppError(json.code, json);
}
