import { defineManifest } from '@crxjs/vite-plugin';
import packageJson from './package.json' with { type: 'json' };
import { CRM_DESCRIPTORS } from './src/crm/descriptors';
import { ERP_DESCRIPTORS } from './src/erp/descriptors';

const pageHosts = CRM_DESCRIPTORS.flatMap((crm) => crm.pageHosts);
const apiHosts = [
  ...CRM_DESCRIPTORS.flatMap((crm) => crm.apiHosts),
  ...ERP_DESCRIPTORS.flatMap((erp) => erp.hosts),
];
const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

/**
 * A CRM may run on any host, and its page carries the panel. So the panel may be framed anywhere; it shows and does nothing
 * until the background has matched its tab, its record and its one-time token.
 */
const frameAncestors = "'self' https: http:";

/**
 * One manifest for Chromium and Firefox: Chromium takes `service_worker`, Firefox `scripts`. Hosts come from the
 * descriptors, so that a new CRM or ERP is one folder and its registry line.
 */
export default defineManifest({
  manifest_version: 3,
  name: '__MSG_extName__',
  short_name: 'Ledgerside',
  description: '__MSG_extDescription__',
  default_locale: 'en',
  version: packageJson.version,
  minimum_chrome_version: '120',
  icons,
  action: { default_icon: icons, default_title: '__MSG_extName__' },
  background: { service_worker: 'src/background/main.ts', type: 'module' },
  content_scripts: [
    { matches: pageHosts, js: ['src/content/main.ts'], run_at: 'document_idle' },
    {
      matches: ['https://*.lightning.force.com/*'],
      js: ['src/content/salesforce-refresh.ts'],
      run_at: 'document_start',
      world: 'MAIN',
    },
  ],
  options_ui: { page: 'src/options/options.html', open_in_tab: true },
  // webRequest only listens while a request of our own is under way, to name the cause when it gets no answer.
  permissions: ['storage', 'identity', 'alarms', 'webRequest', 'scripting'],
  optional_permissions: ['cookies'],
  // Servers in the customer's own network: asked for one by one, in the click that saves an integration.
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  host_permissions: [...new Set([...pageHosts, ...apiHosts])],
  web_accessible_resources: [
    { resources: ['src/panel/panel.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
  ],
  content_security_policy: {
    extension_pages: `default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' https: http:; frame-ancestors ${frameAncestors}`,
  },
  storage: { managed_schema: 'managed_schema.json' },
  commands: {
    'erp-customer-details': {
      suggested_key: { default: 'Alt+Shift+E' },
      description: '__MSG_command_details__',
    },
    'promote-customer': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_promote__' },
  },
  browser_specific_settings: {
    gecko: {
      id: 'ledgerside@ledgerside.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
} as Parameters<typeof defineManifest>[0]);
