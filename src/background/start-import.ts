import { AppError } from '../core/app-error';
import { criteriaProblems, EVERY_CUSTOMER, type ImportCriteria } from '../core/import-criteria';
import { type ImportRun, NOTHING_DONE, type RowDecisions } from '../core/import-run';
import type { CrmConnection } from '../core/integration';
import { connectionOf, crmSecretsId, integrationOf } from './connectors';
import { crmDescriptorOf } from './crm-access';
import { crmTokens } from './crm-tokens';
import { drive } from './import-drives';
import { openTarget, sourceDescriptorOf } from './import-ports';
import { importSettingsOf } from './import-settings';
import { watched } from './import-watch';
import { companyOf } from './integration-choices';
import type { Services } from './services';

/** What an administrator asked for. */
export interface WantedImport {
  readonly integrationId: string;
  readonly org: string;
  readonly mode: ImportRun['mode'];
  readonly criteria: ImportCriteria;
  /** Record keys of single customers, instead of the criteria. */
  readonly only?: readonly string[];
  readonly decisions?: RowDecisions;
}

/**
 * Writes a new run and begins to work on it; does not wait for that.
 * @throws AppError `IMPORT-RUNNING`, `VALUE-INVALID` (criteria), `VALUE-REQUIRED` (service user), `CRM-SIGNED-OUT`,
 *   `VAULT-LOCKED`, `ERP-NOT-OFFERED`, `INTEGRATION-MISSING`, `CRM-NOT-CONNECTED`
 */
export async function startImport(services: Services, wanted: WantedImport): Promise<ImportRun> {
  const [problem] = criteriaProblems(wanted.criteria, services.clock.now());
  if (problem) throw new AppError('VALUE-INVALID', { field: problem.field });
  const run = await newRun(services, wanted);
  await watched(services, () => services.imports.begin(run, wanted.only));
  void drive(services, run);
  return run;
}

async function newRun(services: Services, wanted: WantedImport): Promise<ImportRun> {
  const { integrationId, org, mode, criteria, only = null, decisions = {} } = wanted;
  const settings = await services.settings.read();
  const integration = integrationOf(settings, integrationId);
  const connection = connectionOf(settings, org);
  const { largestPage, smallestPage } = sourceDescriptorOf(settings, integrationId);
  // Somebody sits before it: the passphrase is asked for now, not when the first page is read.
  await services.vault.read(integrationId);
  await refuseWithoutUser(services, connection);
  const now = services.clock.now();
  return {
    ...NOTHING_DONE,
    id: services.newId(),
    integrationId,
    integrationName: integration.name,
    erp: integration.erp,
    company: companyOf(integration),
    crm: connection.crm,
    org,
    mode,
    criteria: only ? EVERY_CUSTOMER : criteria,
    only: only?.length ?? null,
    decisions,
    settings: importSettingsOf(settings, integrationId, org, openTarget(services, settings, org)),
    pageSize: Math.max(smallestPage, Math.round(largestPage / 4)),
    startedAt: now,
    updatedAt: now,
  };
}

/** In whose name the CRM is written to must be clear before anything is read. */
async function refuseWithoutUser(services: Services, connection: CrmConnection): Promise<void> {
  if (crmDescriptorOf(connection).importsAs === 'signed-in') {
    await crmTokens(services, connection).current();
    return;
  }
  const saved = await services.vault.saved(crmSecretsId(connection.org));
  if (connection.serviceUser === '' || !saved.includes('password')) {
    throw new AppError('VALUE-REQUIRED', { field: 'serviceUser' });
  }
}
