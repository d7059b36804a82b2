import { WebApiError } from '../web-api-error';

export const ROOT = '/sage300webapi';

/** What an address below the version names; parts as they were written. */
export interface Route {
  readonly tenant: string;
  readonly company: string;
  readonly module: string;
  /** Resource name, `$metadata`, or '' for the module itself. */
  readonly resource: string;
  /** Text between the parentheses; null for the collection. */
  readonly key: string | null;
}

export type Address =
  | { readonly is: 'outside' }
  | { readonly is: 'landing' }
  | { readonly is: 'nothing' }
  | { readonly is: 'companies'; readonly tenant: string }
  | { readonly is: 'route'; readonly route: Route };

/** Reads a path without regard to case. @throws WebApiError InvalidEntityKey for a key that is never closed */
export function readAddress(pathname: string): Address {
  const segments = pathname.split('/').slice(1);
  const [root = '', version = '', tenant = '', company = '', module = '', last = '', ...rest] = segments;
  if (`/${root.toLowerCase()}` !== ROOT) return { is: 'outside' };
  if (version === '') return { is: 'landing' };
  if (version.toLowerCase() !== 'v1.0') return { is: 'nothing' };
  if (company.toLowerCase() === 'companies' && module === '') return { is: 'companies', tenant };
  if (company === '' || module === '' || rest.some((one) => one !== '')) return { is: 'nothing' };
  const [, resource = last, key = null] = /^([^(]*)\((.*)\)$/.exec(last) ?? [];
  if (key === null && last.includes('('))
    throw new WebApiError('InvalidEntityKey', `The key of ${last} is malformed.`);
  return { is: 'route', route: { tenant, company, module, resource, key } };
}
