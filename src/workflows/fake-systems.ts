import { AppError } from '../core/app-error';
import type { ErpCustomerSummary } from '../core/erp-customer';
import { type ErpLinkFields, linkStateOf } from '../core/erp-link';
import { isOpen, type PromotionIntent } from '../core/promotion-intent';
import { erpCustomer } from '../core/test/erp-customer';
import type { CrmConnector } from '../crm/contract';
import type { ErpConnector } from '../erp/contract';
import { fakeLocks } from '../platform/locks';
import type { Journal } from '../storage/journal';
import type { PromotionPorts } from './promotion-ports';

const EMPTY_LINK: ErpLinkFields = { customerNo: '', integrationKey: '', externalUid: '' };

/** A CRM with one record, for tests of the workflows. `fail` makes the next call of a method throw. */
export class FakeCrm {
  link: ErpLinkFields = EMPTY_LINK;
  version = 'v1';
  readonly calls: string[] = [];
  readonly fail = new Map<string, AppError>();

  connector(): CrmConnector {
    return {
      readLink: async () => ({
        name: 'Harbour Tools Ltd',
        link: this.link,
        others: [],
        version: this.version,
      }),
      reserve: async (_id: string, key: string) => {
        this.#enter('reserve');
        const state = linkStateOf(this.link);
        if (state === 'linked') throw new AppError('LINK-EXISTS');
        if (state === 'reserved' && this.link.integrationKey !== key) throw new AppError('LINK-RESERVED');
        this.link = { ...this.link, integrationKey: key };
      },
      release: async (_id: string, key: string) => {
        this.#enter('release');
        const ours = this.link.integrationKey === key && linkStateOf(this.link) === 'reserved';
        if (ours) this.link = EMPTY_LINK;
      },
      writeLink: async (_id: string, link: ErpLinkFields) => {
        this.#enter('writeLink');
        this.link = link;
      },
    } as Partial<CrmConnector> as CrmConnector;
  }

  #enter(method: string): void {
    this.calls.push(method);
    const error = this.fail.get(method);
    this.fail.delete(method);
    if (error) throw error;
  }
}

/** What becomes of a create: it works, is refused, or its answer is lost before or after it was carried out. */
export type CreateFate = 'works' | 'refused' | 'lost-before' | 'lost-after';

/** An ERP that numbers its customers, for tests of the workflows. */
export class FakeErp {
  readonly customers: ErpCustomerSummary[] = [];
  /** Intent id by record key: what a real ERP knows through its idempotency key. */
  readonly madeBy = new Map<string, string>();
  fate: CreateFate = 'works';
  /** When the traced creates were said to be sent. */
  readonly tracedFrom: number[] = [];
  /** Whether a look-up can tell for certain. */
  certain = true;
  creates = 0;
  /** The number handed out next, or '' where customers are numbered by the create. */
  nextNumber = '';
  /** Errors that the next companions meet, by code. */
  readonly companionErrors = new Map<string, AppError>();
  readonly companions: string[] = [];

  connector(): ErpConnector {
    return {
      descriptor: { id: 'fake-erp' } as ErpConnector['descriptor'],
      create: async ({ intentId, values }) => {
        this.creates += 1;
        if (this.fate === 'refused') throw new AppError('ERP-NUMBER-IN-USE', { field: 'customerId' });
        if (this.fate === 'lost-before') throw new AppError('ERP-UNCERTAIN');
        const customer = this.add(values.NAME ?? '');
        this.madeBy.set(customer.recordKey, intentId);
        if (this.fate === 'lost-after') throw new AppError('ERP-UNCERTAIN');
        return customer;
      },
      traceCreate: async ({ intentId, sentAt }) => {
        this.tracedFrom.push(sentAt);
        const found = this.customers.filter((one) => this.madeBy.get(one.recordKey) === intentId);
        return { certain: this.certain && found.length === 1, found };
      },
      assignNumber: async (values) => (this.nextNumber === '' ? values : { ...values, NO: this.nextNumber }),
      numberOf: (values) => values.NO ?? '',
      hasCompanions: (values) => values.SHIPTO !== undefined,
      writeCompanions: async (_customer, { SHIPTO: code = '' }) => {
        const error = this.companionErrors.get(code)?.toJSON() ?? null;
        if (!error) this.companions.push(code);
        return [{ kind: 'ship-to', code, name: `Location ${code}`, error }];
      },
      read: async ({ recordKey, number }) =>
        this.customers.find((one) => one.recordKey === recordKey || one.number === number) ?? null,
    } as Partial<ErpConnector> as ErpConnector;
  }

  add(name: string): ErpCustomerSummary {
    const key = String(this.customers.length + 1);
    const customer = erpCustomer({ recordKey: key, number: `C-${key.padStart(5, '0')}`, name });
    this.customers.push(customer);
    return customer;
  }
}

/** A journal in memory that keeps every state it was told, in order. */
export class FakeJournal implements Journal {
  readonly rows = new Map<string, PromotionIntent>();
  readonly states: string[] = [];
  /** The next entry of this state is not stored. */
  refuses: PromotionIntent['state'] | null = null;

  async begin(intent: PromotionIntent): Promise<void> {
    if (await this.openFor(intent.record)) throw new AppError('PROMOTION-PENDING');
    await this.save(intent);
  }
  async save(intent: PromotionIntent): Promise<void> {
    if (this.refuses === intent.state) {
      this.refuses = null;
      throw new RangeError('disk full');
    }
    this.states.push(intent.state);
    this.rows.set(intent.id, structuredClone(intent));
  }
  async get(id: string): Promise<PromotionIntent | null> {
    return this.rows.get(id) ?? null;
  }
  async openFor(record: PromotionIntent['record']): Promise<PromotionIntent | null> {
    return (await this.open()).find((one) => one.record.id === record.id) ?? null;
  }
  async open(): Promise<readonly PromotionIntent[]> {
    return [...this.rows.values()].filter(isOpen);
  }
  async recent(): Promise<readonly PromotionIntent[]> {
    return [...this.rows.values()].reverse();
  }
}

/** The workflows' ports over the fakes. */
export function fakePorts(crm: FakeCrm, erp: FakeErp, journal: FakeJournal): PromotionPorts {
  return {
    crm: crm.connector(),
    erp: erp.connector(),
    journal,
    clock: { now: () => 1_800_000_000_000 },
    exclusive: fakeLocks(),
    company: 'NorthwindTest',
    onSteps: () => undefined,
  };
}
