import { AppError } from '../core/app-error';
import type { CrmConnection } from '../core/integration';
import type { CrmDescriptor } from '../crm/contract';
import { crmDescriptor } from '../crm/descriptors';
import type { HttpPort } from '../transport/http-port';
import type { Services } from './services';

/** @throws AppError `CRM-NOT-CONNECTED` for a CRM that this version does not know */
export function crmDescriptorOf({ crm, org }: Pick<CrmConnection, 'crm' | 'org'>): CrmDescriptor {
  const descriptor = crmDescriptor(crm);
  if (!descriptor) throw new AppError('CRM-NOT-CONNECTED', { params: { org } });
  return descriptor;
}

/** To the organisation's own API and nowhere else; a CRM in its user's own session gets the browser's cookies. */
export function crmHttp(services: Services, connection: CrmConnection): HttpPort {
  const { apiHosts, sessionOf } = crmDescriptorOf(connection);
  const own = apiHosts.length === 0 ? [new URL(connection.address).origin] : [];
  const plainHttp = connection.plainHttp ? own : [];
  return services.httpFor({ patterns: apiHosts, origins: own, plainHttp }, { cookies: sessionOf !== null });
}
