import type { Visit } from './visit';

export type Keys = Readonly<Record<string, string | number>>;

/** Address of a screen: session, action, keys. */
export function screenLink(visit: Pick<Visit, 'site' | 'sid'>, act: number, keys: Keys = {}): string {
  return `/${visit.site.install}/eware.dll/Do?${query(visit.sid, { Act: act, Mode: 1, CLk: 'T', ...keys })}`;
}

/** Address of a page that an administrator put below CustomPages. */
export function customPageLink(visit: Pick<Visit, 'site' | 'sid'>, path: string, keys: Keys = {}): string {
  return `/${visit.site.install}/CustomPages/${path}?${query(visit.sid, keys)}`;
}

export function companyKeys(companyId: number): Keys {
  return { Key0: 1, Key1: companyId, T: 'Company' };
}

export function picture(visit: Pick<Visit, 'site'>, path: string): string {
  return `/${visit.site.install}/Themes/img/ergonomic/${path}`;
}

function query(sid: string, keys: Keys): string {
  const pairs = Object.entries(keys).map(([name, value]) => [name, String(value)]);
  return [
    `SID=${sid}`,
    ...pairs.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`),
  ].join('&');
}
