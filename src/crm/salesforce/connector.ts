import { AppError } from '../../core/app-error';
import type { CrmConnector, CrmField, CrmPorts, SetupStep } from '../contract';
import { accountIdOf, readLink } from './account-row';
import { createApi } from './api';
import { clearLink } from './clear-link';
import { testConnection } from './connection-test';
import { createDescribe, type Describe } from './describe';
import { salesforceDescriptor } from './descriptor';
import { readIdentity } from './identity';
import { openTarget } from './import/open-target';
import { listUsers } from './list-users';
import { readAccount } from './read-account';
import { release } from './release';
import { reserve } from './reserve';
import { searchAccounts } from './search-accounts';
import { applySteps } from './setup/apply-setup';
import { awaitVisible } from './setup/await-visible';
import { linkFieldSpecs } from './setup/link-field-spec';
import { readOrgState } from './setup/org-state';
import { planSteps } from './setup/plan-setup';
import { writeLink } from './write-link';

/** Salesforce over its REST API; one instance per organisation. */
export function createSalesforceConnector(ports: CrmPorts): CrmConnector {
  const api = createApi(ports);
  const describe = createDescribe(api);
  const names = ports.linkFields;
  const specs = linkFieldSpecs(names);
  const source = { api, describe, org: ports.org, linkFields: names };

  async function applySetup(): Promise<readonly SetupStep[]> {
    const steps = await applySteps(api, specs, await readOrgState(api, describe, specs));
    if (steps.some((step) => step.state === 'done')) await awaitVisible(describe, specs, ports.pause);
    return steps;
  }

  return {
    descriptor: salesforceDescriptor,
    identity: () => readIdentity(api),
    testConnection: () =>
      testConnection({
        identity: () => readIdentity(api),
        linkFields: async () => assertFields(await describe.fieldsOf('Account'), Object.values(names)),
      }),
    readLink: (recordId) => readLink(api, names, recordId),
    readAccount: async (recordId) => readAccount(source, accountIdOf(recordId)),
    reserve: (recordId, key, version) => reserve(api, names, recordId, key, version),
    release: (recordId, key) => release(api, names, recordId, key),
    writeLink: (recordId, link) =>
      writeLink(api, names, recordId, link, { pause: ports.pause, random: Math.random }),
    clearLink: (recordId, expected) => clearLink(api, names, recordId, expected),
    listUsers: () => listUsers(api),
    describeFields: () => describeFields(describe),
    searchAccounts: (text) => searchAccounts(api, text),
    planSetup: async () => planSteps(specs, await readOrgState(api, describe, specs)),
    applySetup,
    openTarget: (mapped) => openTarget({ api, describe, names, pause: ports.pause }, mapped),
  };
}

function assertFields(fields: readonly { readonly name: string }[], wanted: readonly string[]): void {
  const field = wanted.find((name) => !fields.some((one) => one.name === name));
  if (field !== undefined) throw new AppError('CRM-FIELDS-MISSING', { params: { field } });
}

async function describeFields(describe: Describe): Promise<readonly CrmField[]> {
  const fields = await describe.fieldsOf('Account');
  return fields
    .filter((field) => field.type !== 'address' && field.type !== 'location')
    .map(({ name, label, type, length, updateable }) => ({
      name,
      label,
      type,
      length,
      writable: updateable,
    }));
}
