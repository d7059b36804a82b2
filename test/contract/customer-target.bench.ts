import { fromAppErrorJson } from '../../src/core/app-error';
import type { ErpLinkFields } from '../../src/core/erp-link';
import type { CrmPorts } from '../../src/crm/contract';
import type { CustomerTarget, NewAccount, TargetAccount, WriteResult } from '../../src/crm/customer-target';
import { type CrmBench, startCrmBench } from './crm-connector.bench';
import type { TargetSubject } from './customer-target.subject';

/** A bench with one CRM on it, and imports into it. */
export interface TargetBench extends CrmBench {
  readonly target: TargetSubject;
  /** A target that has been prepared; requests are counted from there. */
  open(ports?: Partial<CrmPorts>): Promise<CustomerTarget>;
  /** One that has not. */
  unprepared(ports?: Partial<CrmPorts>): Promise<CustomerTarget>;
  /** A new account with everything, that customer of an ERP. */
  account(recordKey: string, values?: Readonly<Record<string, string>>): NewAccount;
}

export const uidOf = (recordKey: string): string => `sage-intacct:North%3AWind:${recordKey}`;

export const linkTo = (recordKey: string): ErpLinkFields => ({
  customerNo: `C-${recordKey}`,
  integrationKey: `key-${recordKey}`,
  externalUid: uidOf(recordKey),
});

export async function startTargetBench(target: TargetSubject): Promise<TargetBench> {
  const { crm, switches, person, ports: own } = target;
  const arranged = { ...crm, arrange: (origin: string) => ({ ...crm.arrange(origin), ...switches }) };
  const bench = await startCrmBench(arranged);
  const unprepared = async (ports: Partial<CrmPorts> = {}) =>
    (await bench.connect(person, { ...own, ...ports })).openTarget();
  return {
    ...bench,
    target,
    unprepared,
    open: async (ports) => {
      const opened = await unprepared(ports);
      await opened.prepare();
      bench.forget();
      return opened;
    },
    account: (recordKey, values = {}) => ({
      values: { ...target.account.values, ...values },
      link: linkTo(recordKey),
    }),
  };
}

/** Ids of accounts that must have been written. */
export const idsOf = (results: readonly WriteResult[]): readonly string[] =>
  results.map((result) => {
    if (!result.ok) throw fromAppErrorJson(result.error);
    return result.id;
  });

/** Inserts one account and reads it. */
export async function insertOne(
  bench: TargetBench,
  target: CustomerTarget,
  key: string,
): Promise<TargetAccount> {
  const [account] = await target.read(idsOf(await target.insert([bench.account(key)])));
  if (!account) throw new Error('an account that was inserted cannot be read');
  return account;
}

/** How an account that holds all values must read. */
export const asRead = ({ account }: TargetSubject, values: Readonly<Record<string, string>>) => ({
  ...values,
  ...Object.fromEntries(Object.entries(account.read).filter(([key]) => values[key] === account.values[key])),
});

/** The code of a failure; '' for none. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
  );
