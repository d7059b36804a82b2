import { salesforcePage } from '../crm/salesforce/page';
import { getMessage } from '../platform/runtime';
import { ContentApp } from './content-app';
import { createBackgroundPort } from './create-background-port';
import { beginLifetime } from './lifetime';
import { pageFor } from './page-for';

const page = pageFor(new URL(location.href), [salesforcePage]);

// Frames inside a CRM page (Visualforce, custom pages) are somebody else's.
if (page && window.top === window) {
  const lifetime = beginLifetime(document);
  new ContentApp({ window, page, port: createBackgroundPort(), text: getMessage, lifetime }).start();
}
