import type { CrmConnector, CrmField, CrmPorts } from '../contract';
import { testConnection } from './connection-test';
import { sageCrmDescriptor } from './descriptor';
import { readIdentity } from './identity';
import { openCustomerTarget } from './import/customer-target';
import { linkChanges } from './link-changes';
import { linkFieldSpecs } from './link-field-spec';
import { slotColumns } from './link-slot';
import { listUsers } from './list-users';
import { TYPED_FIELDS } from './phones';
import { createPrototypes } from './prototypes';
import { readAccount } from './read-account';
import { readLink } from './read-link';
import { createRest } from './rest';
import { searchAccounts } from './search-accounts';
import { byHand, planSteps } from './set-up';
import { createSoap } from './soap';
import { createWriteCompany } from './write-company';

/** Sage CRM over its REST API, with SOAP for what that does not open; one instance per organisation. */
export function createSageCrmConnector(ports: CrmPorts): CrmConnector {
  const rest = createRest(ports);
  const soap = createSoap(ports);
  const prototypes = createPrototypes(rest);
  const specs = linkFieldSpecs(ports);
  const companies = { rest, soap, prototypes, slot: () => slotColumns(ports) };
  const write = createWriteCompany(rest);
  const planSetup = async () => planSteps(specs, await prototypes.company());

  return {
    descriptor: sageCrmDescriptor,
    identity: () => readIdentity(rest, prototypes, ports.org),
    testConnection: () => testConnection({ ports, prototypes, soap, specs }),
    readLink: (recordId) => readLink(companies, recordId),
    readAccount: (recordId) => readAccount(companies, ports.org, recordId),
    ...linkChanges({ ...companies, write, clock: ports.clock, pause: ports.pause }),
    listUsers: () => listUsers(rest),
    describeFields: async () => [...(await prototypes.company()), ...TYPED_FIELDS.map(typedField)],
    searchAccounts: (text) => searchAccounts(rest, text),
    planSetup,
    applySetup: async () => byHand(await planSetup()),
    openTarget: (mapped = []) => openCustomerTarget(ports, prototypes, mapped),
  };
}

/** Numbers and addresses by type stand on records of their own. */
const typedField = (name: string): CrmField => ({
  name,
  label: name,
  type: 'string',
  length: 0,
  writable: false,
});
