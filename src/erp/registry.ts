import type { ErpConnectorFactory } from './contract';
import { createSage100 } from './sage-100/connector';
import { createSage300 } from './sage-300/connector';
import { createSageIntacct } from './sage-intacct/connector';

/** Connectors by ERP id, one line each. Only the background reads this. */
export const ERP_CONNECTORS: Readonly<Record<string, ErpConnectorFactory>> = {
  'sage-100': createSage100,
  'sage-300': createSage300,
  'sage-intacct': createSageIntacct,
};
