import { AppError } from '../../core/app-error';

/** What a request proves itself with: the sender (software) and the company login (person or service). */
export interface Credentials {
  readonly senderId: string;
  readonly senderPassword: string;
  readonly companyId: string;
  readonly userId: string;
  readonly password: string;
  /** Entity to work in; '' is the top level. */
  readonly entity: string;
  /** Address of a test server on loopback, or ''. */
  readonly endpoint: string;
}

/**
 * Credentials out of a connection's values. `entity` overrides the connection's own.
 * @throws AppError `SECRET-MISSING` naming the field that is empty
 */
export function credentialsOf(connection: Readonly<Record<string, string>>, entity: string): Credentials {
  return {
    senderId: required(connection, 'senderId'),
    senderPassword: required(connection, 'senderPassword'),
    companyId: required(connection, 'companyId'),
    userId: required(connection, 'userId'),
    password: required(connection, 'password'),
    entity: entity.trim() || (connection.entityId ?? '').trim(),
    endpoint: connection.endpoint ?? '',
  };
}

/** Passwords keep their blanks; names do not. */
function required(connection: Readonly<Record<string, string>>, key: string): string {
  const value = connection[key] ?? '';
  if (value.trim() === '') throw new AppError('SECRET-MISSING', { field: key });
  return key.toLowerCase().endsWith('password') ? value : value.trim();
}

/** What a session belongs to; part of every storage key and lock. Holds no secret. */
export const sessionScope = (of: Credentials): string =>
  ['sage-intacct', of.endpoint, of.companyId, of.userId, of.senderId, of.entity]
    .map(encodeURIComponent)
    .join('|');
