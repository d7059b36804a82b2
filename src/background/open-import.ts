import { crmDescriptor } from '../crm/descriptors';
import { extensionUrl } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { connectionOf } from './connectors';
import { IMPORT_PATH } from './sender-class';
import type { Services } from './services';

/** Opens the import page for an organisation. @throws AppError `CRM-NOT-CONNECTED` */
export async function openImport(services: Services, org: string): Promise<void> {
  connectionOf(await services.settings.read(), org);
  await openTab(`${extensionUrl(IMPORT_PATH.slice(1))}#${new URLSearchParams({ org })}`);
}

/** Opens the import page for the organisation in whose administration a tab is; false where it is in none that is connected. */
export async function openImportBeside(services: Services, address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const { crms } = await services.settings.read();
  const connection = crms.find(({ crm, org }) => {
    const descriptor = crmDescriptor(crm);
    return descriptor?.administers?.(url) && descriptor.siteOf(address)?.org === org;
  });
  if (!connection) return false;
  await openImport(services, connection.org);
  return true;
}
