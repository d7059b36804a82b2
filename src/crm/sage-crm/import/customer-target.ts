import type { CrmPorts } from '../../contract';
import type {
  AccountChange,
  CustomerTarget,
  ImportTarget,
  NewAccount,
  WriteResult,
} from '../../customer-target';
import { slotColumns } from '../link-slot';
import type { Prototypes } from '../prototypes';
import { findLinked } from './find-linked';
import { fitValues, sameValue } from './fit-values';
import { insertAccounts } from './insert-accounts';
import { readAccounts } from './read-accounts';
import { createKeyReader } from './read-keys';
import { createNumberReader } from './read-numbers';
import { createServiceSession } from './service-session';
import { readFacts } from './target-facts';
import { placeOf, TARGETS } from './targets';
import { updateAccounts } from './update-accounts';

const SIZES = { keys: 1000, find: 100, read: 50, insert: 20, update: 20 };

/** See `CrmConnector.openTarget`. Everything but `listTargets` goes through one session of the service user. */
export function openCustomerTarget(
  ports: CrmPorts,
  prototypes: Prototypes,
  mapped: readonly string[],
): CustomerTarget {
  const session = createServiceSession(ports);
  const known = new Set(TARGETS.map(({ key }) => key));
  const further = mapped.filter((key) => !known.has(key) && placeOf(key)?.kind === 'column');
  const keys = [...known, ...further];
  const slot = () => slotColumns({ ...ports, slot: { kind: 'default' } });
  const readNumbers = createNumberReader(session);

  const read = (ids: readonly string[]) => readAccounts({ session, readNumbers, slot: slot(), keys }, ids);
  const find = (uids: readonly string[]) => findLinked(session, ports, slot(), uids);
  const update = (changes: readonly AccountChange[]) => updateAccounts({ ...ports, session }, changes);

  /** What a refused insert left behind gets what it lacks. */
  async function complete(id: string, { values }: NewAccount): Promise<WriteResult> {
    const [account] = await read([id]);
    if (!account || account.deleted) return { ok: true, id };
    const lacking = Object.entries(values).filter(
      ([key, value]) => !sameValue(key, value, account.values[key] ?? ''),
    );
    if (lacking.length === 0) return { ok: true, id };
    const [result] = await update([{ account, values: Object.fromEntries(lacking), link: null }]);
    return result ?? { ok: true, id };
  }

  return {
    targets: TARGETS,
    listTargets: async () => [...TARGETS, ...(await ownTargets(prototypes, ports))],
    sizes: SIZES,
    prepare: () => readFacts(session, ports, further),
    readKeys: createKeyReader(session, slot),
    findLinked: find,
    read,
    fit: fitValues,
    same: sameValue,
    insert: (accounts) =>
      insertAccounts(
        {
          session,
          linkColumns: ({ link }) => slot().valuesFor({}, link),
          findLinked: find,
          complete,
        },
        accounts,
      ),
    update,
    close: () => session.close(),
  };
}

/** Columns that Sage CRM keeps itself, or that lead to other records. */
const NOT_OURS =
  /^comp_(?:companyid|primary\w+id|\w*(?:created|updated)(?:by|date)|timestamp|deleted|secterr|channelid|workflowid|segmentid|slaid|librarydir|uploaddate)$/;

/** Writable columns of the company beside the standard targets, as the signed-in user may see them. */
async function ownTargets(
  prototypes: Prototypes,
  { linkFields, otherLinksField }: Pick<CrmPorts, 'linkFields' | 'otherLinksField'>,
): Promise<readonly ImportTarget[]> {
  const links = [...Object.values(linkFields), otherLinksField].map((name) => name.toLowerCase());
  const known = new Set(TARGETS.map(({ key }) => key));
  const fields = await prototypes.company();
  return fields
    .filter(
      ({ name, writable }) => writable && /^\w+$/.test(name) && !NOT_OURS.test(name) && !links.includes(name),
    )
    .map(({ name, label, length }) => ({
      key: `company.${name}`,
      labelKey: '',
      label,
      defaultSource: '',
      maxLength: length,
      required: false,
      crmOwned: false,
    }))
    .filter(({ key }) => !known.has(key));
}
