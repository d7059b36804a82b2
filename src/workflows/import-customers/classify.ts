import { AppError } from '../../core/app-error';
import type { FieldDifference } from '../../core/field-difference';
import { importDifferences, type TargetTerms } from '../../core/import-differences';
import { mapCustomer } from '../../core/import-mapping';
import { judge, type Verdict } from '../../core/import-match';
import type { ImportRow } from '../../core/import-run';
import type { SourceCustomer } from '../../core/source-customer';
import type { FittedValues, TargetAccount } from '../../crm/customer-target';
import type { Drive } from './drive';
import { failedRow, importRow } from './import-rows';
import { type Candidates, lookUpAccounts } from './look-up-accounts';

/** A customer with no account yet. */
export interface Insertion {
  readonly position: number;
  readonly customer: SourceCustomer;
  readonly fitted: FittedValues;
}

/** A customer whose account lacks something. */
export interface Alteration extends Insertion {
  readonly account: TargetAccount;
  readonly differences: readonly FieldDifference[];
  /** The account gets the link too. */
  readonly link: boolean;
}

/** What is to be done about some customers of the page. */
export interface Work {
  /** Rows of those about whom nothing is to be done, by position. */
  readonly settled: Map<number, ImportRow>;
  readonly insertions: Insertion[];
  readonly alterations: Alteration[];
}

export async function classify(
  drive: Drive,
  positions: readonly number[],
  customerAt: (position: number) => SourceCustomer,
): Promise<Work> {
  const candidates = await lookUpAccounts(drive, positions.map(customerAt));
  const work: Work = { settled: new Map(), insertions: [], alterations: [] };
  for (const position of positions) place(drive, work, candidates, position, customerAt(position));
  return work;
}

function place(
  drive: Drive,
  work: Work,
  { of, accounts }: Candidates,
  position: number,
  customer: SourceCustomer,
): void {
  const verdict = judge(
    customer,
    of.get(customer.recordKey) ?? [],
    drive.run.decisions[customer.recordKey] ?? null,
    { company: drive.run, strict: drive.run.settings.strict },
  );
  const account = verdict.kind === 'update' ? accounts.get(verdict.accountId) : null;
  if (verdict.kind === 'update' && account) {
    placeMatch(drive, work, { position, customer, account, link: verdict.link });
  } else if (verdict.kind === 'insert') {
    const fitted = fittedValues(drive, customer);
    const missing = missingTarget(drive, fitted);
    if (missing === null) work.insertions.push({ position, customer, fitted });
    else work.settled.set(position, failedRow(customer, missing.toJSON()));
  } else work.settled.set(position, openRow(customer, verdict));
}

function placeMatch(
  drive: Drive,
  work: Work,
  match: Pick<Alteration, 'position' | 'customer' | 'account' | 'link'>,
): void {
  const { position, customer, account, link } = match;
  const fitted = fittedValues(drive, customer);
  const differences = differencesOf(drive, account, fitted);
  if (link || differences.length > 0) work.alterations.push({ ...match, fitted, differences });
  else {
    // It was being changed when the work was interrupted, and the change has arrived.
    const outcome = drive.page?.changed.includes(position) ? 'updated' : 'unchanged';
    work.settled.set(position, importRow(customer, outcome, { accountId: account.id, notes: fitted.notes }));
  }
}

function openRow(customer: SourceCustomer, verdict: Verdict): ImportRow {
  if (verdict.kind === 'proposed') return importRow(customer, 'proposed', { proposals: verdict.proposals });
  const { accountId, notes } = verdict.kind === 'conflict' ? verdict : { accountId: '', notes: [] };
  return importRow(customer, 'conflict', { accountId, notes });
}

/** The customer's values as the CRM takes them. What it does not take is left out: it empties nothing that stands there. */
export function fittedValues({ ports, facts, mapped }: Drive, customer: SourceCustomer): FittedValues {
  const given = mapCustomer(customer, mapped);
  const { values, notes } = ports.target.fit(given, facts ?? { lengths: {}, codes: {} });
  const kept: Record<string, string> = {};
  for (const key in values) {
    const value = values[key] ?? '';
    if (value !== '' || (given[key] ?? '') === '') kept[key] = value;
  }
  return { values: kept, notes };
}

/** How the run's CRM names and compares its values, and what they are filled from. */
export const termsOf = ({ labels, sources, ports: { target } }: Drive): TargetTerms => ({
  labels,
  sources,
  same: target.same.bind(target),
});

export function differencesOf(
  drive: Drive,
  account: TargetAccount,
  { values }: FittedValues,
): readonly FieldDifference[] {
  return importDifferences(account.values, values, drive.crmOwned, termsOf(drive));
}

/** Why an account cannot be inserted with these values; null when it can. */
function missingTarget({ mapped }: Drive, { values }: FittedValues): AppError | null {
  const missing = mapped.find(({ key, required }) => required && (values[key] ?? '') === '');
  return missing ? new AppError('VALUE-REQUIRED', { field: missing.key }) : null;
}
