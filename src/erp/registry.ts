import type { ErpConnectorFactory } from './contract';
import { createSageIntacct } from './sage-intacct/connector';

/** Connectors by ERP id, one line each. Only the background reads this. */
export const ERP_CONNECTORS: Readonly<Record<string, ErpConnectorFactory>> = {
  'sage-intacct': createSageIntacct,
};
