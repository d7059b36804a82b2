import { AppError } from '../../core/app-error';
import { assertUnchanged } from '../../core/compare-values';
import { countryOf } from '../../core/countries';
import type { ErpCustomerRef } from '../../core/erp-customer';
import type { FieldChange } from '../../core/field-difference';
import { element } from '../../transport/xml-element';
import type { Company } from './company';
import { sameToIntacct } from './compare';
import { countryCodeElementOf } from './connection-settings';
import { isChangeable, isOfRole, ownContact, readValueRow } from './customer-values';
import { nest } from './nest';
import type { Row } from './query';
import { refusalAtField } from './refused-value';
import type { GatewayFunction } from './request';
import { refusalAmong } from './response';

type Values = Readonly<Record<string, string>>;

/**
 * See `ErpConnector.update`. One transaction: the customer with its display contact, and each contact that is a record of
 * its own; nothing but the changed elements is sent, so nothing else changes (Intacct XML gateway, update).
 */
export async function updateCustomer(
  company: Company,
  ref: ErpCustomerRef,
  changes: readonly FieldChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const current = await readValueRow(company, ref);
  assertChangeable(changes, current);
  assertUnchanged(changes, current);
  try {
    const functions = updateFunctions(company, withCountryCodes(company, changes), current);
    const refused = refusalAmong(await company.gateway.write(functions));
    if (refused)
      throw refusalAtField(refused, Object.fromEntries(changes.map(({ target, to }) => [target, to])));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ERP-UNCERTAIN') throw error;
    if (!(await arrived(company, ref, changes))) throw lost(error);
  }
}

function assertChangeable(changes: readonly FieldChange[], current: Row): void {
  const refused = changes.find(({ target }) => !isChangeable(target, current));
  if (refused) throw new AppError('ERP-NOT-OFFERED', { field: refused.target });
}

/** A company that has ISO codes wants the country's code to follow its name. */
function withCountryCodes(company: Company, changes: readonly FieldChange[]): Values {
  const code = countryCodeElementOf(company.ports.connection);
  return Object.fromEntries(
    changes.flatMap(({ target, to }) => {
      if (code === '' || !target.endsWith('.COUNTRY')) return [[target, to]];
      const codeTarget = target.replace(/COUNTRY$/, code);
      return [
        [target, to],
        [codeTarget, countryOf(to, '')?.code ?? ''],
      ];
    }),
  );
}

/** Contacts are named by their CONTACTNAME, which is unique in the company; the customer by its record number. */
function updateFunctions(company: Company, values: Values, current: Row): readonly GatewayFunction[] {
  const own = entriesOf(values, (target) => !isOfRole(target));
  const contacts = new Map<string, Record<string, string>>();
  for (const [target, value] of entriesOf(values, isOfRole)) {
    const name = ownContact(target, current) ?? '';
    contacts.set(name, { ...contacts.get(name), [target.slice(target.indexOf('.') + 1)]: value });
  }
  return [
    ...[...contacts].map(([name, fields]) => ({
      object: 'CONTACT',
      fields: { CONTACTNAME: name, ...fields },
    })),
    ...(own.length === 0
      ? []
      : [
          {
            object: 'CUSTOMER',
            fields: { RECORDNO: current.RECORDNO ?? '', ...Object.fromEntries(own) },
          },
        ]),
  ].map(({ object, fields }) => ({
    controlId: company.ports.newId(),
    body: element('update', [element(object, nest(fields))]),
  }));
}

const entriesOf = (values: Values, wanted: (target: string) => boolean) =>
  Object.entries(values).filter(([target]) => wanted(target));

/** Writing the same values again is harmless, so a lost answer is settled by looking. */
async function arrived(
  company: Company,
  ref: ErpCustomerRef,
  changes: readonly FieldChange[],
): Promise<boolean> {
  const now = await readValueRow(company, ref);
  return changes.every(({ target, to }) => sameToIntacct(target, to, now[target] ?? ''));
}

/** The line's own failure: nothing was created that would have to be looked for. */
const lost = (uncertain: AppError): AppError =>
  uncertain.cause instanceof AppError
    ? uncertain.cause
    : new AppError('NET-UNREACHABLE', { cause: uncertain });
