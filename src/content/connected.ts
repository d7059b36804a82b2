import { sageCrmPage } from '../crm/sage-crm/page';
import { start } from './start';

/** On the servers that an administrator connected: registered by the background, for those hosts alone. */
start(sageCrmPage);
