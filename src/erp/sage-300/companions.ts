import { AppError, toAppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { allOf, equals, type ODataRow } from '../../transport/odata';
import type { CompanionResult } from '../contract';
import { lacksResource } from './api-error';
import { CONTACTS, type ContactPart, readContactNames, SELECTION } from './contact-names';
import { keyOf } from './customer';
import { moduleOf } from './modules';
import { COMPANION } from './targets';
import { customerPath, foundRow } from './values';
import type { WebApi } from './web-api';

type Values = Readonly<Record<string, string>>;

export const SHIP_TO = 'AR/ARShipToLocations';

interface Companion {
  readonly kind: CompanionResult['kind'];
  /** What stands between the dots of its targets. */
  readonly mark: string;
  readonly values: Values;
}

export const hasCompanions = (values: Values): boolean =>
  Object.keys(values).some((target) => COMPANION.test(target));

/** Writes what goes with the customer, one after the other; what is there already is left alone. Never throws. */
export async function writeCompanions(
  open: () => WebApi,
  ref: ErpCustomerRef,
  values: Values,
): Promise<readonly CompanionResult[]> {
  const results: CompanionResult[] = [];
  for (const companion of companionsIn(values)) {
    const { kind, code, name } = describe(companion, keyOf(ref));
    try {
      const write = kind === 'ship-to' ? writeShipTo : writeContact;
      await write(open(), keyOf(ref), code, companion.values, values);
      results.push({ kind, code, name, error: null });
    } catch (thrown) {
      results.push({ kind, code, name, error: toAppError(thrown).toJSON() });
    }
  }
  return results;
}

function companionsIn(values: Values): readonly Companion[] {
  const found = new Map<
    string,
    { kind: CompanionResult['kind']; mark: string; values: Record<string, string> }
  >();
  for (const [target, value] of Object.entries(values)) {
    const [, owner = '', mark = '', property = ''] = COMPANION.exec(target) ?? [];
    if (owner === '') continue;
    const kind = owner === 'ShipTo' ? 'ship-to' : 'contact';
    const one = found.get(`${owner}.${mark}`) ?? { kind, mark, values: {} };
    one.values[property] = value;
    found.set(`${owner}.${mark}`, one);
  }
  return [...found.values()];
}

/** Contacts are known by one code in the whole company, so that the customer's number is part of it. */
function describe({ kind, mark, values }: Companion, number: string) {
  if (kind === 'ship-to') return { kind, code: mark, name: values.Description ?? mark };
  return {
    kind,
    code: `${number}-${mark}`,
    name: [values.FirstName, values.LastName].filter(Boolean).join(' '),
  };
}

async function writeShipTo(api: WebApi, number: string, code: string, own: Values, customer: Values) {
  const key = allOf(equals('CustomerNumber', number), equals('ShipToLocationKey', code));
  await addOnce(api, SHIP_TO, key, {
    CustomerNumber: number,
    ShipToLocationKey: code,
    ...own,
    ...(customer.TaxGroup ? { TaxGroup: customer.TaxGroup } : {}),
  });
}

/** The contact, and that it is one of this customer's. */
async function writeContact(api: WebApi, number: string, code: string, own: Values) {
  try {
    const names = await readContactNames(api);
    const key = names.code ?? 'ContactCode';
    const named = Object.entries(own).flatMap(([part, value]) => {
      const name = names[part as ContactPart];
      return name ? [[name, value] as const] : [];
    });
    await addOnce(api, CONTACTS, equals(key, code), { [key]: code, ...Object.fromEntries(named) });
  } catch (error) {
    if (!lacksResource(error)) throw error;
    throw new AppError('ERP-MODULE', { params: { module: moduleOf(CONTACTS) }, cause: error });
  }
  const selected = (await foundRow(api, { recordKey: '', number }))[SELECTION];
  const known = Array.isArray(selected) && JSON.stringify(selected).includes(JSON.stringify(code));
  // A version whose customers have no contacts refuses the property.
  if (selected === undefined || known) return;
  await api.patch(customerPath(number), { [SELECTION]: [{ ContactCode: code, UpdateOperation: 'Insert' }] });
}

/** A lost answer and a second try end in the same single record. */
async function addOnce(api: WebApi, path: string, key: string, record: ODataRow): Promise<void> {
  const { rows } = await api.read(path, { filter: key, top: 1 });
  if (rows.length > 0) return;
  try {
    await api.post(path, record);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ERP-NUMBER-IN-USE') throw error;
  }
}
