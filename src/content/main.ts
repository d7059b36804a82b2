import { salesforcePage } from '../crm/salesforce/page';
import { start } from './start';

/** On the hosts that the manifest names. */
start(salesforcePage);
