import { toAppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import { allOf, equals } from '../../transport/odata';
import type { CompanionResult } from '../contract';
import { addOnce } from './add-once';
import { keyOf } from './customer';
import { COMPANION } from './targets';
import type { WebApi } from './web-api';
import { writeContact } from './write-contact';

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
  const number = keyOf(ref);
  for (const companion of companionsIn(values)) {
    const { kind, code, name } = describe(companion, number);
    try {
      const kept =
        kind === 'ship-to'
          ? await writeShipTo(open(), number, code, companion.values, values)
          : await writeContact(open(), number, code, companion.values);
      results.push({ kind, code: kept, name, error: null });
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
  const { rows } = await api.read(SHIP_TO, { filter: key, top: 1 });
  if (rows.length > 0) return code;
  await addOnce(api, SHIP_TO, {
    CustomerNumber: number,
    ShipToLocationKey: code,
    ...own,
    ...(customer.TaxGroup ? { TaxGroup: customer.TaxGroup } : {}),
  });
  return code;
}
