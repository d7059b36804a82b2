import { createErpSessionStore } from '../../src/background/erp-session-store';
import type { CrmAccount } from '../../src/core/crm-account';
import { valuesOf } from '../../src/core/promotion-plan';
import type { CreateRequest, ErpConnector, ErpPorts } from '../../src/erp/contract';
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
  /** A create out of the plan for an account. */
  request(connector: ErpConnector, account?: Partial<CrmAccount>, form?: Values): CreateRequest;
  creates(): number;
  signIns(): number;
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
    request: (one, account = {}, form = {}) => ({
      intentId: newId(),
      entity: '',
      values: plannedValues(one, subject.connection(bench.origin), { ...crmAccount(), ...account }, form),
    }),
    creates: () => bench.sent(subject.wire.create).length,
    signIns: () => (subject.session ? bench.sent(subject.session.signIn).length : 0),
  };
}

function plannedValues(
  connector: ErpConnector,
  connection: Values,
  account: CrmAccount,
  form: Values,
): Values {
  const plan = connector.plan({
    account,
    form: { ...connector.startForm(account, connection), ...form },
    defaulted: ['currency'],
    mapping: {},
    lists: [],
    connection,
  });
  return valuesOf(plan);
}
