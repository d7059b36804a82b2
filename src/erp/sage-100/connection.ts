import { AppError } from '../../core/app-error';

export type Connection = Readonly<Record<string, string>>;

/** What a connection says, cleaned. Keys are upper case in Sage 100. */
export interface Settings {
  /** Address of the service without `?wsdl`. */
  readonly address: URL;
  readonly company: string;
  readonly user: string;
  readonly password: string;
  /** Name of the service contract for SOAPAction; '' takes what the WSDL says. */
  readonly contractName: string;
}

/** @throws AppError `SECRET-MISSING` naming the empty field, `ERP-ADDRESS` */
export function settingsOf(connection: Connection): Settings {
  return {
    address: addressOf(connection, 'serviceAddress'),
    company: required(connection, 'companyId').trim().toUpperCase(),
    user: required(connection, 'userId').trim(),
    password: required(connection, 'password'),
    contractName: (connection.contractName ?? '').trim(),
  };
}

function required(connection: Connection, key: string): string {
  const value = connection[key] ?? '';
  if (value.trim() === '') throw new AppError('SECRET-MISSING', { field: key });
  return value;
}

/** @throws AppError `ERP-ADDRESS` for what is no http(s) address */
export function addressOf(connection: Connection, key: string): URL {
  const address = required(connection, key).trim();
  const url = webAddress(address);
  if (!url) throw new AppError('ERP-ADDRESS', { params: { address }, field: key });
  return new URL(url.origin + url.pathname);
}

/** An http(s) address, or null. */
export function webAddress(text = ''): URL | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

export const companyOf = (connection: Connection): string =>
  (connection.companyId ?? '').trim().toUpperCase();

export const currencyOf = (connection: Connection): string =>
  (connection.currency ?? '').trim().toUpperCase();

/** What is kept about a connection belongs to this. Holds no secret. */
export const scopeOf = ({ address, company, user, contractName }: Settings): string =>
  ['sage-100', address.href, company, user, contractName].map(encodeURIComponent).join('|');

/** Days that the ERP's aging categories begin after, ascending; four of them. */
export function agingPeriodsOf(connection: Connection): readonly number[] {
  const days = (connection.agingPeriods ?? '').split(/\D+/).filter(Boolean).map(Number);
  const ascending = days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));
  return days.length === 4 && ascending ? days : [30, 60, 90, 120];
}
