import { addDays } from '../../calendar';
import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import type { Company } from '../store/company';
import { optionalFieldRow } from '../write/optional-field';
import type { NamedCustomer } from './named-customers';
import type { SeedPlan } from './seed-plan';

const FROM_GROUP = [
  'AccountSet',
  'BillingCycle',
  'InterestProfile',
  'AccountType',
  'Terms',
  'RateType',
  'CheckCreditLimit',
  'Salesperson1',
  'SalesSplitPercentage1',
];

/** Stores named customers with what their group gives them. */
export function seedCustomers(company: Company, customers: readonly NamedCustomer[], plan: SeedPlan): void {
  for (const one of customers) company.table('ARCustomers').put(customerRow(company, one, plan));
}

function customerRow(company: Company, one: NamedCustomer, plan: SeedPlan): Row {
  const { values, changedDaysAgo, optionalFields = {}, contacts = [] } = one;
  const group = company.lookUp('ARCustomerGroups', String(values.GroupCode)) ?? {};
  const inherited = FROM_GROUP.flatMap((name) => (name in group ? [[name, group[name] ?? null]] : []));
  const changed = dateValue(addDays(plan.today, -changedDaysAgo));
  const row = { ...Object.fromEntries(inherited), ...values };
  return {
    ...row,
    CurrencyCode: company.lookUp('ARAccountSets', String(row.AccountSet))?.CurrencyCode ?? '',
    InactiveDate: values.Status === 'Inactive' ? changed : null,
    StartDate: dateValue(addDays(plan.today, -changedDaysAgo - 600)),
    DateLastMaintained: changed,
    AmountPastDue: 0,
    CustomerOptionalFieldValues: optionalRows(company, optionalFields),
    ...(company.schema.has('mtcontacts')
      ? { CustomerContactSelection: contacts.map((code) => ({ ContactCode: code })) }
      : {}),
  };
}

function optionalRows(company: Company, fields: Readonly<Record<string, string>>): readonly Row[] {
  return company.profile.optionalFields.flatMap((field) => {
    const text = fields[field.code];
    if (text === undefined) return [];
    const value = field.type === 'YesNo' ? text === 'Yes' : field.type === 'Integer' ? Number(text) : text;
    return [optionalFieldRow({ model: 'CustomerOptionalFieldValue' }, field, text, value)];
  });
}
