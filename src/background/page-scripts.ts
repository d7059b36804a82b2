import { crmDescriptor } from '../crm/descriptors';
import { runContentScriptNow, runContentScriptOn } from '../platform/content-scripts';
import { hasHosts } from '../platform/permissions';
import type { Settings } from '../storage/settings';
import type { Services } from './services';

/** Match patterns of the pages of connected CRMs whose hosts nobody knew beforehand (patterns carry no port). */
export function connectedPageHosts({ crms }: Pick<Settings, 'crms'>): readonly string[] {
  const patterns = crms.flatMap(({ crm, address }) => {
    if (crmDescriptor(crm)?.pageHosts.length !== 0 || !URL.canParse(address)) return [];
    const { protocol, hostname } = new URL(address);
    return [`${protocol}//${hostname}/*`];
  });
  return [...new Set(patterns)];
}

/**
 * Has the launcher on the pages of every connected CRM that the browser lets us see: after a change of the connections,
 * of the permissions, and after an update, which forgets it.
 */
export function placePageScripts(services: Services): Promise<void> {
  return services.exclusive('page-scripts', async () => {
    const wanted = connectedPageHosts(await services.settings.read());
    const allowed = await Promise.all(wanted.map((pattern) => hasHosts([pattern])));
    const patterns = wanted.filter((_, index) => allowed[index]);
    // Run again in a page that has it, it would close the panel there.
    await runContentScriptNow(await runContentScriptOn(patterns));
  });
}
