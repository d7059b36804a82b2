import { AppError } from '../../../core/app-error';
import type { ErpLinkFields } from '../../../core/erp-link';
import type { IndexedAccount } from '../../../core/indexed-account';
import type {
  AccountChange,
  CustomerTarget,
  ImportTarget,
  NewAccount,
  TargetAccount,
  WriteResult,
} from '../../../crm/customer-target';

const target = (key: string, defaultSource: string, more: Partial<ImportTarget> = {}): ImportTarget => ({
  key,
  labelKey: `target_${key}`,
  defaultSource,
  maxLength: 0,
  required: false,
  crmOwned: false,
  ...more,
});

export const FAKE_TARGETS: readonly ImportTarget[] = [
  target('name', 'name', { required: true }),
  target('phone', 'phone'),
  target('website', 'website'),
  target('tax', 'taxId'),
  target('postcode', 'address.postalCode'),
  target('note', 'comments', { crmOwned: true }),
];

/** What the CRM does not take; an account of this name is refused. */
export const REFUSED_NAME = 'Refused Ltd';

export interface FakeAccount {
  readonly values: Readonly<Record<string, string>>;
  readonly links: readonly ErpLinkFields[];
  readonly deleted: boolean;
}

/** A CRM in memory that inserts whatever it is sent, as often as it is sent. Names longer than 30 are shortened. */
export class FakeTarget implements CustomerTarget {
  readonly accounts = new Map<string, FakeAccount>();
  readonly targets = FAKE_TARGETS;
  sizes = { keys: 100, find: 20, read: 20, insert: 4, update: 4 };
  /** One record that is not taken spoils its whole call. */
  refusesWholeBatch = false;
  prepared = 0;
  closed = 0;
  readonly batches: number[] = [];
  #next = 1;

  add(account: Partial<FakeAccount>): string {
    const id = String(this.#next++).padStart(6, '0');
    this.accounts.set(id, { values: {}, links: [], deleted: false, ...account });
    return id;
  }

  async listTargets(): Promise<readonly ImportTarget[]> {
    return this.targets;
  }

  async prepare(): ReturnType<CustomerTarget['prepare']> {
    this.prepared += 1;
    return { lengths: { name: 30 }, codes: {} };
  }

  async readKeys(cursor: string, size: number): ReturnType<CustomerTarget['readKeys']> {
    const ids = [...this.accounts.keys()].sort().filter((id) => id > cursor);
    const page = ids.slice(0, size);
    return {
      accounts: page.flatMap((id) => this.#indexed(id) ?? []),
      next: ids.length > size ? (page.at(-1) ?? null) : null,
    };
  }

  async findLinked(externalUids: readonly string[]): Promise<readonly IndexedAccount[]> {
    if (externalUids.length > this.sizes.find) throw new AppError('NET-TOO-LARGE');
    return [...this.accounts.keys()]
      .flatMap((id) => this.#indexed(id) ?? [])
      .filter(({ links }) => links.some(({ externalUid }) => externalUids.includes(externalUid)));
  }

  async read(ids: readonly string[]): Promise<readonly TargetAccount[]> {
    if (ids.length > this.sizes.read) throw new AppError('NET-TOO-LARGE');
    return ids.flatMap((id) => {
      const account = this.accounts.get(id);
      const indexed = this.#indexed(id);
      if (!account || !indexed) return [];
      return [
        { ...indexed, values: account.values, postalCode: account.values.postcode ?? '', parts: { id } },
      ];
    });
  }

  fit(values: Readonly<Record<string, string>>): ReturnType<CustomerTarget['fit']> {
    const name = values.name ?? '';
    if (name.length <= 30) return { values, notes: [] };
    return {
      values: { ...values, name: name.slice(0, 30) },
      notes: [{ labelKey: 'import_note_shortened', params: { value: name } }],
    };
  }

  same(key: string, left: string, right: string): boolean {
    const squeeze = (text: string): string => (key === 'phone' ? text.replaceAll(/\D/g, '') : text);
    return squeeze(left) === squeeze(right);
  }

  async insert(accounts: readonly NewAccount[]): Promise<readonly WriteResult[]> {
    if (accounts.length > this.sizes.insert) throw new AppError('NET-TOO-LARGE');
    this.batches.push(accounts.length);
    this.#refuseBatch(accounts.map(({ values }) => values));
    return accounts.map(({ values, link }) =>
      values.name === REFUSED_NAME ? refused() : { ok: true, id: this.add({ values, links: [link] }) },
    );
  }

  async update(changes: readonly AccountChange[]): Promise<readonly WriteResult[]> {
    if (changes.length > this.sizes.update) throw new AppError('NET-TOO-LARGE');
    this.batches.push(changes.length);
    this.#refuseBatch(changes.map(({ values }) => values));
    return changes.map(({ account: { id }, values, link }) => {
      const account = this.accounts.get(id);
      if (!account || account.deleted || values.name === REFUSED_NAME) return refused();
      this.accounts.set(id, {
        ...account,
        values: { ...account.values, ...values },
        links: link ? [link] : account.links,
      });
      return { ok: true, id };
    });
  }

  async close(): Promise<void> {
    this.closed += 1;
  }

  #refuseBatch(values: readonly Readonly<Record<string, string>>[]): void {
    const spoilt = values.some(({ name }) => name === REFUSED_NAME);
    if (this.refusesWholeBatch && spoilt)
      throw new AppError('CRM-VALIDATION', { params: { message: 'name' } });
  }

  #indexed(id: string): IndexedAccount | null {
    const account = this.accounts.get(id);
    if (!account) return null;
    const { values, links, deleted } = account;
    return {
      id,
      name: values.name ?? '',
      website: values.website ?? '',
      taxId: values.tax ?? '',
      links,
      deleted,
    };
  }
}

const refused = (): WriteResult => ({
  ok: false,
  error: new AppError('CRM-VALIDATION', { params: { message: 'name' } }).toJSON(),
});
