import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import type { SalesforceApi } from './api';
import { salesforceError } from './errors';

export interface CompositePart {
  /** Letters and digits; later parts refer to it as `@{id.…}`. */
  readonly id: string;
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** Below the API version. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PartAnswer {
  readonly status: number;
  readonly json: unknown;
}

const Answer = v.object({
  compositeResponse: v.array(
    v.object({ referenceId: v.string(), httpStatusCode: v.number(), body: v.unknown() }),
  ),
});

/**
 * Several requests in one call, at most 25 of which 5 queries; each part succeeds or fails by itself, except that a
 * part that refers to a failed one is not run (REST API, Composite).
 */
export async function composite(
  api: SalesforceApi,
  parts: readonly CompositePart[],
): Promise<(id: string) => PartAnswer> {
  const compositeRequest = parts.map(({ id, method, path, body, headers }) => ({
    method,
    url: api.versioned(path),
    referenceId: id,
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { httpHeaders: headers }),
  }));
  const { json } = await api.send({
    method: 'POST',
    path: '/composite',
    body: { allOrNone: false, compositeRequest },
    repeatable: parts.every(({ method }) => method === 'GET'),
  });
  const parsed = v.safeParse(Answer, json);
  if (!parsed.success) throw new AppError('NET-UNREADABLE', { raw: 'composite answer of another shape' });
  const answers = new Map(
    parsed.output.compositeResponse.map((part) => [
      part.referenceId,
      { status: part.httpStatusCode, json: part.body },
    ]),
  );
  return (id) => answers.get(id) ?? { status: 500, json: undefined };
}

/** The error of a part that failed, null of one that did not. */
export const partError = (part: PartAnswer): AppError | null =>
  part.status >= 300 ? salesforceError(part.status, part.json) : null;
