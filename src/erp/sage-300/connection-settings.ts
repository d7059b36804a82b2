import { readAgingPeriods } from '../../core/aging';
import { AppError } from '../../core/app-error';

type Connection = Readonly<Record<string, string>>;

/** What every request needs to know. */
export interface WebApiSettings {
  /** Address of the company's resources, without a slash at its end. */
  readonly base: string;
  readonly userId: string;
  readonly password: string;
}

/**
 * Settings out of a connection's values.
 * @throws AppError `SECRET-MISSING` naming the field that is empty, `ERP-ADDRESS`
 */
export function settingsOf(connection: Connection): WebApiSettings {
  const address = required(connection, 'serverAddress');
  const company = required(connection, 'companyId').toUpperCase();
  const userId = required(connection, 'userId').toUpperCase();
  const root = serviceRoot(address);
  if (root === null) throw new AppError('ERP-ADDRESS', { params: { address }, field: 'serverAddress' });
  const tenant = (connection.tenant ?? '').trim() || '-';
  return {
    base: `${root}/v1.0/${encodeURIComponent(tenant)}/${encodeURIComponent(company)}`,
    userId,
    password: required(connection, 'password'),
  };
}

/** Passwords keep their blanks; names do not. */
function required(connection: Connection, key: string): string {
  const value = connection[key] ?? '';
  if (value.trim() === '') throw new AppError('SECRET-MISSING', { field: key });
  return key === 'password' ? value : value.trim();
}

/** The Web API's own address out of what people paste: with or without its directory, version and company. */
function serviceRoot(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const directory = pathname.replace(/\/v\d+(?:\.\d+)?(?:\/.*)?$/i, '').replace(/\/+$/, '');
  return `${origin}${directory || '/Sage300WebApi'}`;
}

/** The server's origin; none while the address is not one. */
export function originsOf({ serverAddress = '' }: Connection): readonly string[] {
  const root = serviceRoot(serverAddress.trim());
  return root === null ? [] : [new URL(root).origin];
}

/** The optional field of the customer that receives the Integration Key, or ''. */
export function integrationKeyFieldOf(connection: Connection): string {
  const name = (connection.integrationKeyField ?? '').trim().toUpperCase();
  return /^[A-Z0-9_]{1,12}$/.test(name) ? name : '';
}

export interface AgingSettings {
  readonly periods: readonly number[];
  /** Credit and debit notes count as not yet due. */
  readonly creditsCurrent: boolean;
  /** Unapplied cash, prepayments and receipts count as not yet due. */
  readonly unappliedCurrent: boolean;
}

export const agingSettingsOf = (connection: Connection): AgingSettings => ({
  periods: readAgingPeriods(connection.agingPeriods ?? '') ?? [30, 60, 90],
  creditsCurrent: connection.ageCredits === 'current',
  unappliedCurrent: connection.ageUnapplied === 'current',
});
