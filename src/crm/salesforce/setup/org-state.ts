import { AppError } from '../../../core/app-error';
import { missing, type Part, present } from '../../../core/result';
import type { SalesforceApi } from '../api';
import type { Describe, DescribedField } from '../describe';
import { readIdentity } from '../identity';
import { readRecords, textAt } from '../records';
import { queryPath, soqlText, toolingQueryPath } from '../soql';
import { developerNameOf, type LinkFieldSpec } from './link-field-spec';
import { PERMISSION_SET } from './permission-set-spec';

/** What the organisation has of what Ledgerside needs. */
export interface OrgState {
  readonly userId: string;
  /** Developer names of the link fields that exist, whoever may see them; missing where the user may not ask. */
  readonly definedFields: Part<readonly string[]>;
  /** Fields that the signed-in user can see, by API name. */
  readonly visibleFields: ReadonlyMap<string, DescribedField>;
  /** '' when there is none yet; missing where the user may not ask. */
  readonly permissionSetId: Part<string>;
  /** Field permissions of that set: API name to the permission's id and whether it allows editing. */
  readonly granted: ReadonlyMap<string, { readonly id: string; readonly edit: boolean }>;
  readonly assigned: boolean;
}

/** Reads it all; changes nothing. */
export async function readOrgState(
  api: SalesforceApi,
  describe: Describe,
  specs: readonly LinkFieldSpec[],
): Promise<OrgState> {
  describe.forget();
  const [{ userId }, fields, definedFields, permissionSetId] = await Promise.all([
    readIdentity(api),
    describe.fieldsOf('Account'),
    partOf(() => readDefinedFields(api, specs)),
    partOf(() => findPermissionSet(api)),
  ]);
  const setId = permissionSetId.ok ? permissionSetId.value : '';
  return {
    userId,
    definedFields,
    visibleFields: new Map(fields.map((field) => [field.name, field])),
    permissionSetId,
    granted: setId === '' ? new Map() : await readGranted(api, setId),
    assigned: setId !== '' && (await isAssigned(api, setId, userId)),
  };
}

/** Id of our permission set, '' when it does not exist. */
export async function findPermissionSet(api: SalesforceApi): Promise<string> {
  const soql = `SELECT Id FROM PermissionSet WHERE Name = ${soqlText(PERMISSION_SET.name)}`;
  const [found] = await query(api, queryPath(soql));
  return found ? textAt(found, 'Id') : '';
}

async function readDefinedFields(
  api: SalesforceApi,
  specs: readonly LinkFieldSpec[],
): Promise<readonly string[]> {
  const names = specs.map((spec) => developerNameOf(spec.name)).filter((name) => name !== null);
  if (names.length === 0) return [];
  const list = names.map(soqlText).join(', ');
  const soql = `SELECT Id, DeveloperName FROM CustomField WHERE TableEnumOrId = 'Account' AND DeveloperName IN (${list})`;
  return (await query(api, toolingQueryPath(soql))).map((record) => textAt(record, 'DeveloperName'));
}

async function readGranted(api: SalesforceApi, setId: string): Promise<OrgState['granted']> {
  const soql = `SELECT Id, Field, PermissionsEdit FROM FieldPermissions WHERE ParentId = ${soqlText(setId)} AND SobjectType = 'Account'`;
  const rows = await query(api, queryPath(soql));
  return new Map(
    rows.map((row) => [
      textAt(row, 'Field').replace(/^Account\./, ''),
      { id: textAt(row, 'Id'), edit: row.PermissionsEdit === true },
    ]),
  );
}

async function isAssigned(api: SalesforceApi, setId: string, userId: string): Promise<boolean> {
  const soql = `SELECT Id FROM PermissionSetAssignment WHERE PermissionSetId = ${soqlText(setId)} AND AssigneeId = ${soqlText(userId)}`;
  return (await query(api, queryPath(soql))).length > 0;
}

const query = async (api: SalesforceApi, path: string) =>
  readRecords((await api.send({ method: 'GET', path })).json);

/** A question that the user may not ask is an answer too; a dead network is not. */
async function partOf<T>(read: () => Promise<T>): Promise<Part<T>> {
  try {
    return present(await read());
  } catch (error) {
    const refused = error instanceof AppError && (error.code.startsWith('CRM-') || error.code === 'INTERNAL');
    if (!refused || error.code === 'CRM-SIGNED-OUT') throw error;
    return missing(new AppError('CRM-NO-ACCESS', { params: error.params, raw: error.raw }));
  }
}
