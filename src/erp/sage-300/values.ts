import { AppError, toAppError } from '../../core/app-error';
import { assertUnchanged, compareValues, surplusLines } from '../../core/compare-values';
import type { ErpCustomerRef } from '../../core/erp-customer';
import type { FieldChange, FieldDifference } from '../../core/field-difference';
import { type ODataRow, odataText, textIn } from '../../transport/odata';
import type { PlanInput } from '../contract';
import { CUSTOMERS, keyOf, readRow } from './customer';
import { asJson } from './payload';
import { planCustomer } from './plan';
import { refusalAtField } from './refused-value';
import { sameToSage } from './same';
import { PROPERTIES, targetLabelKey } from './targets';
import type { WebApi } from './web-api';

type Values = Readonly<Record<string, string>>;

/** What is the customer's own and can be changed; the short name is made once, and kept in the ERP as people sort by it. */
const COMPARED: ReadonlySet<string> = new Set(
  PROPERTIES.filter((property) => property !== 'CustomerNumber' && property !== 'ShortName'),
);

/** Address of one customer for a change. */
export const customerPath = (number: string): string =>
  `${CUSTOMERS}(${encodeURIComponent(odataText(number))})`;

/** @throws AppError `ERP-NOT-FOUND` */
export async function foundRow(api: WebApi, ref: ErpCustomerRef): Promise<ODataRow> {
  const number = keyOf(ref);
  const row = await readRow(api, number);
  if (!row) throw new AppError('ERP-NOT-FOUND', { params: { number } });
  return row;
}

/** The customer's values by the targets that a plan sends; what this version lacks is left out. */
export const readValues = async (api: WebApi, ref: ErpCustomerRef): Promise<Values> =>
  valuesIn(await foundRow(api, ref));

const valuesIn = (row: ODataRow): Values =>
  Object.fromEntries(
    PROPERTIES.filter((property) => row[property] !== undefined).map((property) => [
      property,
      textIn(row, property),
    ]),
  );

export function compareCustomer(input: PlanInput, current: Values): readonly FieldDifference[] {
  const lines = planCustomer(input).lines.filter(({ target }) => COMPARED.has(target));
  return [
    ...compareValues(lines, current, sameToSage),
    ...surplusLines(lines, current, /^AddressLine1$/, targetLabelKey),
  ];
}

/** Changes these properties and no others. @throws AppError `ERP-CHANGED`, `ERP-NOT-FOUND` */
export async function updateCustomer(
  api: WebApi,
  ref: ErpCustomerRef,
  changes: readonly FieldChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const current = await readValues(api, ref);
  const unknown = changes.find(({ target }) => !COMPARED.has(target));
  if (unknown) throw new AppError('ERP-NOT-OFFERED', { field: unknown.target });
  assertUnchanged(changes, current);
  const wanted = new Map(changes.map(({ target, to }) => [target, to]));
  const named = PROPERTIES.filter((property) => wanted.has(property));
  const payload = named.map((property) => [property, asJson(property, wanted.get(property) ?? '')] as const);
  try {
    await api.patch(customerPath(keyOf(ref)), Object.fromEntries(payload));
  } catch (thrown) {
    const error = refusalAtField(toAppError(thrown), Object.fromEntries(wanted));
    if (error.code.startsWith('NET-') && (await holdsNow(api, ref, changes))) return;
    throw isPathProblem(error, keyOf(ref)) ? new AppError('ERP-NOT-OFFERED', { cause: error }) : error;
  }
}

/** A change whose answer was lost is told by what stands there: the same again would change nothing. */
async function holdsNow(api: WebApi, ref: ErpCustomerRef, changes: readonly FieldChange[]): Promise<boolean> {
  const current = await readValues(api, ref);
  return changes.every(({ target, to }) => sameToSage(target, to, current[target] ?? ''));
}

/** A change names its record in the path, where servers refuse some characters however they are written. */
const isPathProblem = ({ code }: AppError, number: string): boolean =>
  /[/\\&%+#?:*<>]/.test(number) &&
  (code === 'ERP-ADDRESS' || code === 'ERP-REFUSED' || code === 'ERP-INTERFACE');
