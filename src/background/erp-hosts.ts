import type { Integration } from '../core/integration';
import type { HostRules } from '../transport/host-rules';
import { descriptorOf } from './connectors';

/** The servers of one integration and no others: a connection never carries its password to another's address. */
export function erpHosts(integration: Pick<Integration, 'erp' | 'connection' | 'plainHttp'>): HostRules {
  const { hosts, originsOf } = descriptorOf(integration);
  return {
    patterns: hosts,
    origins: originsOf(integration.connection),
    plainHttp: integration.plainHttp,
  };
}
