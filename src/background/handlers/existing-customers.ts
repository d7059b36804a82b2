import { toAppError } from '../../core/app-error';
import type { NumberCheck } from '../../core/panel-view';
import type { PickList } from '../../core/pick-list';
import type { ErpConnector } from '../../erp/contract';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { erpConnector, integrationOf } from '../connectors';
import type { Services } from '../services';

type Group = 'promote.check-number' | 'promote.search';

/** What the ERP knows about a number or a name while the promote form is filled in. */
export function existingCustomerHandlers(services: Services): Pick<Handlers, Group> {
  const erpOf = async (integrationId: string): Promise<ErpConnector> =>
    erpConnector(services, integrationOf(await services.settings.read(), integrationId));
  return {
    'promote.check-number': async ({ grant, integrationId, form }, caller) => {
      await services.grants.check(grant, caller.tabId);
      return withHeartbeat(async () =>
        checkNumber(await erpOf(integrationId), form, await services.cache.lists(integrationId)),
      );
    },
    'promote.search': async ({ grant, integrationId, text, form }, caller) => {
      await services.grants.check(grant, caller.tabId);
      return withHeartbeat(async () => ({
        customers: await (await erpOf(integrationId)).search(
          text.trim(),
          form,
          await services.cache.lists(integrationId),
        ),
      }));
    },
  };
}

/** A check that fails stops nobody: the ERP judges the number when the customer is created. */
async function checkNumber(
  erp: ErpConnector,
  form: Readonly<Record<string, string>>,
  lists: readonly PickList[],
): Promise<NumberCheck> {
  try {
    const customer = await erp.findNumber(form, lists);
    return { state: customer ? 'taken' : 'free', customer, error: null };
  } catch (thrown) {
    return { state: 'unknown', customer: null, error: toAppError(thrown).toJSON() };
  }
}
