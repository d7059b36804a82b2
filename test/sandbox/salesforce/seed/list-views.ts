import type { Organisation } from '../organisation';

interface ListViewSeed {
  readonly object: string;
  readonly label: string;
  readonly developerName: string;
  readonly condition: string | null;
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Account: ['Id', 'Name', 'BillingCity', 'BillingCountry', 'Phone', 'Type'],
  Contact: ['Id', 'Name', 'Title', 'Email', 'Phone'],
};

const VIEWS: readonly ListViewSeed[] = [
  { object: 'Account', label: 'All Accounts', developerName: 'AllAccounts', condition: null },
  { object: 'Account', label: 'My Accounts', developerName: 'MyAccounts', condition: "OwnerId = '{user}'" },
  {
    object: 'Account',
    label: 'New This Week',
    developerName: 'NewThisWeek',
    condition: 'CreatedDate = LAST_N_DAYS:7',
  },
  { object: 'Contact', label: 'All Contacts', developerName: 'AllContacts', condition: null },
];

export function seedListViews(org: Organisation): void {
  for (const { object, label, developerName } of VIEWS) {
    org.put('ListView', {
      Name: label,
      DeveloperName: developerName,
      SobjectType: object,
      IsSoqlCompatible: true,
    });
  }
}

/** The columns and the query of a list view, for the user who looks at it. */
export function listViewQuery(object: string, developerName: string, userId: string) {
  const condition = VIEWS.find((view) => view.developerName === developerName)?.condition ?? null;
  const columns = COLUMNS[object] ?? ['Id', 'Name'];
  const mine = condition?.includes('{user}') ?? false;
  const where = condition === null ? '' : ` WHERE ${condition.replace('{user}', userId)}`;
  const soql = `SELECT ${columns.join(', ')} FROM ${object}${where} ORDER BY Name ASC NULLS FIRST, Id ASC NULLS FIRST`;
  return { columns, soql, userId: mine ? userId : null };
}
