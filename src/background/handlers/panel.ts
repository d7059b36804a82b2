import { crmDescriptor } from '../../crm/descriptors';
import type { PageCommand } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { openOptionsPage, withHeartbeat } from '../../platform/runtime';
import { reloadTab, tellTab } from '../../platform/tabs';
import { connectionOf } from '../connectors';
import { crmDescriptorOf } from '../crm-access';
import { replaceCrm } from '../crm-connections';
import type { Services } from '../services';
import { signIn } from '../sign-in';

type Group = 'panel.hello' | 'panel.close' | 'panel.open-options' | 'panel.sign-in';

/** The panel's own life: its grant, its end, the page behind it, and the sign-in to its organisation. */
export function panelHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'panel.hello': async ({ token }, caller) => {
      const { id, grant } = await services.grants.redeem(token, caller.tabId);
      if (grant.host === 'frame') await tellTab(grant.tabId, { kind: 'panel-ready' } satisfies PageCommand);
      const crmName = crmDescriptor(grant.record.crm)?.name ?? grant.record.crm;
      return { grant: id, view: grant.view, host: grant.host, crmName };
    },
    'panel.close': async ({ grant }, caller) => {
      const { tabId } = await services.grants.check(grant, caller.tabId);
      await tellTab(tabId, { kind: 'close-panel' } satisfies PageCommand);
      return null;
    },
    'panel.open-options': async ({ grant }, caller) => {
      await services.grants.check(grant, caller.tabId);
      await openOptionsPage();
      return null;
    },
    'panel.sign-in': ({ grant }, caller) =>
      withHeartbeat(async () => {
        const { record, tabId } = await services.grants.check(grant, caller.tabId);
        const known = connectionOf(await services.settings.read(), record.org);
        // A CRM that is signed in to by its own pages asks for that itself when its page is loaded.
        if (crmDescriptorOf(known).sessionOf) {
          await reloadTab(tabId);
          return null;
        }
        const connection = await signIn(services, known);
        await services.settings.change((settings) => replaceCrm(settings, record.org, connection));
        return null;
      }),
  };
}
