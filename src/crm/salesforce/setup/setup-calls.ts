import * as v from 'valibot';
import { AppError } from '../../../core/app-error';
import type { SalesforceApi } from '../api';
import { customFieldBody, type LinkFieldSpec } from './link-field-spec';
import { findPermissionSet } from './org-state';
import { PERMISSION_SET } from './permission-set-spec';

/** Somebody (or an earlier attempt of ours) has made it in the meantime. */
const EXISTS = new Set([
  'DUPLICATE_DEVELOPER_NAME',
  'DUPLICATE_VALUE',
  'DUPLICATE_NAME',
  'FIELD_NAME_IN_USE',
]);

const Created = v.object({ id: v.string() });

/** Tooling API, CustomField. */
export async function createLinkField(api: SalesforceApi, spec: LinkFieldSpec): Promise<void> {
  await unlessThere(() =>
    api.send({ method: 'POST', path: '/tooling/sobjects/CustomField', body: customFieldBody(spec) }),
  );
}

/** Id of the new or existing set. */
export async function createPermissionSet(api: SalesforceApi): Promise<string> {
  const body = { Name: PERMISSION_SET.name, Label: PERMISSION_SET.label };
  const answer = await unlessThere(() => api.send({ method: 'POST', path: '/sobjects/PermissionSet', body }));
  const created = v.safeParse(Created, answer?.json);
  return created.success ? created.output.id : findPermissionSet(api);
}

/** Reading and editing one field, for holders of the set; `permissionId` is that of a lesser grant, or ''. */
export async function grantField(
  api: SalesforceApi,
  setId: string,
  field: string,
  permissionId: string,
): Promise<void> {
  const grant = { PermissionsRead: true, PermissionsEdit: true };
  if (permissionId !== '') {
    await api.send({ method: 'PATCH', path: `/sobjects/FieldPermissions/${permissionId}`, body: grant });
    return;
  }
  const body = { ParentId: setId, SobjectType: 'Account', Field: `Account.${field}`, ...grant };
  await unlessThere(() => api.send({ method: 'POST', path: '/sobjects/FieldPermissions', body }));
}

export async function assignPermissionSet(api: SalesforceApi, setId: string, userId: string): Promise<void> {
  const body = { AssigneeId: userId, PermissionSetId: setId };
  await unlessThere(() => api.send({ method: 'POST', path: '/sobjects/PermissionSetAssignment', body }));
}

async function unlessThere<T>(create: () => Promise<T>): Promise<T | null> {
  try {
    return await create();
  } catch (error) {
    if (error instanceof AppError && EXISTS.has(error.params.errorCode ?? '')) return null;
    throw error;
  }
}
