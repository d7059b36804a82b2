import type { ErpLinkFields } from '../../src/core/erp-link';
import type { Bench } from './connector-bench';
import { logOn } from './crm-connector.sage-crm-session';

type Record = Readonly<{ [column: string]: string | null }>;

interface Snapshot {
  readonly tables: { readonly company: readonly Record[] };
}

export function companyIdIn(bench: Bench, record: string): string {
  const { companies } = bench.describe() as {
    readonly companies: { readonly [key: string]: { readonly id: number } };
  };
  const found = companies[record];
  if (!found) throw new Error(`the seed has no company ${record}`);
  return String(found.id);
}

export const companyIn = (snapshot: unknown, id: string): Record =>
  (snapshot as Snapshot).tables.company.find((row) => row.comp_companyid === id) ?? {};

export function linkOfCompany(snapshot: unknown, id: string): ErpLinkFields {
  const row = companyIn(snapshot, id);
  return {
    customerNo: row.comp_erpcustomerno ?? '',
    integrationKey: row.comp_erpintegrationkey ?? '',
    externalUid: row.comp_erpexternaluid ?? '',
  };
}

/** What the administrator does: writes columns of a company, or deletes it (null). */
export const changeCompany = (
  bench: Bench,
  id: string,
  values: Readonly<{ [column: string]: string }> | null,
): Promise<void> => sendAsAdmin(bench, values ? 'PATCH' : 'DELETE', `Company('${id}')`, values);

/** What the administrator adds. */
export const addRecord = (
  bench: Bench,
  kind: string,
  values: Readonly<{ [column: string]: string }>,
): Promise<void> => sendAsAdmin(bench, 'POST', kind, values);

/** People with a logon, so many of them. */
export async function addUsers(bench: Bench, count: number): Promise<void> {
  const { accessToken } = await logOn(bench, 'admin');
  for (let from = 0; from < count; from += 100) {
    const some = Array.from({ length: Math.min(100, count - from) }, (_, at) => from + at);
    await Promise.all(
      some.map((at) =>
        send(bench, accessToken, 'POST', 'Users', {
          user_logon: `temp.${at}`,
          user_firstname: 'Temp',
          user_lastname: `Worker ${String(at).padStart(4, '0')}`,
        }),
      ),
    );
  }
}

async function sendAsAdmin(
  bench: Bench,
  method: string,
  path: string,
  values: Readonly<{ [column: string]: string }> | null,
): Promise<void> {
  const { accessToken } = await logOn(bench, 'admin');
  await send(bench, accessToken, method, path, values);
}

async function send(
  bench: Bench,
  sid: string,
  method: string,
  path: string,
  values: Readonly<{ [column: string]: string }> | null,
): Promise<void> {
  const { install } = bench.describe() as { readonly install: string };
  const answer = await fetch(`${bench.origin}/sdata/${install}j/sagecrm2/-/${path}?SID=${sid}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(values ? { body: JSON.stringify(values) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} was answered with ${answer.status}: ${await answer.text()}`);
}
