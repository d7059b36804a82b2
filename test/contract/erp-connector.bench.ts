import { createErpSessionStore } from '../../src/background/erp-session-store';
import type { CrmAccount } from '../../src/core/crm-account';
import type { ErpCustomerRef } from '../../src/core/erp-customer';
import { type PromotionPlan, valuesOf } from '../../src/core/promotion-plan';
import type { CreateRequest, ErpConnector, ErpPorts, PlanInput } from '../../src/erp/contract';
import { ERP_CONNECTORS } from '../../src/erp/registry';
import { fakeStorageArea } from '../../src/platform/fake-storage-area';
import { fakeLocks } from '../../src/platform/locks';
import { type Bench, startBench } from './connector-bench';
import { crmAccount } from './erp-connector.account';
import type { ErpSubject, Values } from './erp-connector.subject';

/** A bench with one ERP on it. */
export interface ErpBench extends Bench {
  readonly subject: ErpSubject;
  /** A connector with nothing remembered; `change` is laid over the connection that works. */
  connector(change?: Values, ports?: Partial<ErpPorts>): ErpConnector;
  /** The same, signed in. */
  signedIn(change?: Values): Promise<ErpConnector>;
  /** What a plan is made from: the account of the suite with changes, lists free, `form` laid over the start values. */
  planInput(account?: Partial<CrmAccount>, form?: Values, changes?: Partial<PlanInput>): PlanInput;
  plan(account?: Partial<CrmAccount>, form?: Values, changes?: Partial<PlanInput>): PromotionPlan;
  /** A create out of the plan for an account, its number still to be assigned where none was typed. */
  request(connector: ErpConnector, account?: Partial<CrmAccount>, form?: Values): CreateRequest;
  /** The same as it is sent: with the number that the ERP hands out, where it does so before the create. */
  numbered(connector: ErpConnector, account?: Partial<CrmAccount>, form?: Values): Promise<CreateRequest>;
  /** Creates the customer and what goes with it. */
  make(connector: ErpConnector, request: CreateRequest): Promise<ErpCustomerRef>;
  creates(): number;
  signIns(): number;
  /** Requests that tried the password. */
  attempts(): number;
}

export async function startErpBench(subject: ErpSubject): Promise<ErpBench> {
  const bench = await startBench(subject.createSystem, subject.arrange);
  const create = ERP_CONNECTORS[subject.id];
  if (!create) throw new Error(`no connector for ${subject.id}`);
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
  };
  const connector: ErpBench['connector'] = (change = {}, ports = {}) =>
    create({
      http: bench.http,
      clock: bench.clock,
      session: createErpSessionStore(fakeStorageArea(), fakeLocks(), 'contract'),
      connection: { ...subject.connection(bench.origin), ...change },
      newId,
      tables: [],
      pause: bench.pause,
      ...ports,
    });
  const planInput: ErpBench['planInput'] = (account = {}, form = {}, changes = {}) =>
    inputOf(
      subject,
      connector(),
      subject.connection(bench.origin),
      { ...crmAccount(), ...account },
      form,
      changes,
    );
  const request: ErpBench['request'] = (one, account, form) => ({
    intentId: newId(),
    entity: '',
    values: valuesOf(one.plan(planInput(account, form))),
  });
  return {
    ...bench,
    subject,
    connector,
    signedIn: async (change) => {
      const one = connector(change);
      await one.read({ recordKey: '', number: subject.ledger.number });
      bench.forget();
      return one;
    },
    planInput,
    plan: (account, form, changes) => connector().plan(planInput(account, form, changes)),
    request,
    numbered: async (one, account, form) => {
      const wanted = request(one, account, form);
      return { ...wanted, values: await one.assignNumber(wanted.values) };
    },
    make: async (one, wanted) => {
      const made = await one.create(wanted);
      await one.writeCompanions(made, wanted.values);
      return made;
    },
    creates: () => bench.sent(subject.wire.create).length,
    signIns: () => (subject.session ? bench.sent(subject.session.signIn).length : 0),
    attempts: () => bench.sent().filter(subject.isAttempt).length,
  };
}

/** Lists are free, so that the ERP judges what was chosen. */
function inputOf(
  subject: ErpSubject,
  connector: ErpConnector,
  connection: Values,
  account: CrmAccount,
  form: Values,
  changes: Partial<PlanInput>,
): PlanInput {
  return {
    account,
    form: { ...connector.startForm(account, connection), ...subject.plan.form, ...form },
    defaulted: ['currency'],
    mapping: {},
    lists: connector.descriptor.pickLists.map(({ id }) => ({
      id,
      state: 'free',
      entries: [],
      readAt: 1,
      error: null,
      source: 'erp',
    })),
    connection,
    ...changes,
  };
}
