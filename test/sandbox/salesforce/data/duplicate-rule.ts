import type { Caller } from '../organisation';
import { SalesforceError } from '../salesforce-error';
import { attributes } from '../soql/project';
import type { Changes, Row } from './row';

/** What the request says about duplicate rules (header `Sforce-Duplicate-Rule-Header`), and in which API version. */
export interface DuplicateOptions {
  readonly allowSave: boolean;
  readonly version: number;
}

const MESSAGE = "You're creating a duplicate record. We recommend you use an existing record instead.";

/** The standard rule on accounts: the same name, whatever the case. An alert can be overridden, a block cannot. */
export function assertNoDuplicate(
  caller: Caller,
  id: string | null,
  changes: Changes,
  how: DuplicateOptions,
): void {
  const { duplicateRule } = caller.org.switches;
  if (duplicateRule === 'off' || typeof changes.Name !== 'string') return;
  if (duplicateRule === 'alert' && how.allowSave) return;
  const matches = caller.org.store
    .lookup('Account', 'Name', changes.Name)
    .filter((row) => row.Id !== id && row.IsDeleted !== true);
  if (matches.length === 0) return;
  // The member was misspelt for years and is spelt right in newer versions; clients have to take both.
  const member = how.version < 57 ? 'duplicateResut' : 'duplicateResult';
  const result = duplicateResult(matches, duplicateRule === 'alert', how.version);
  throw new SalesforceError(400, {
    errorCode: 'DUPLICATES_DETECTED',
    message: MESSAGE,
    extra: { [member]: result },
  });
}

function duplicateResult(matches: readonly Row[], allowSave: boolean, version: number) {
  const base = `/services/data/v${version.toFixed(1)}`;
  return {
    allowSave,
    duplicateRule: 'Standard_Account_Duplicate_Rule',
    duplicateRuleEntityType: 'Account',
    errorMessage: MESSAGE,
    matchResults: [
      {
        entityType: 'Account',
        errors: [],
        matchEngine: 'FuzzyMatchEngine',
        matchRecords: matches.map((row) => ({
          additionalInformation: [],
          fieldDiffs: [],
          matchConfidence: 100,
          record: { attributes: attributes(base, 'Account', row.Id), Id: row.Id },
        })),
        rule: 'Standard_Account_Match_Rule_v1_0',
        size: matches.length,
        success: true,
      },
    ],
  };
}
