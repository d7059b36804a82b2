import type { PromotionView } from '../../core/panel-view';
import type { ErpDescriptor } from '../../erp/contract';

/** The ERP of the integration that a view shows; undefined before there is one. */
export function descriptorOf(
  descriptors: readonly ErpDescriptor[],
  view: PromotionView | null,
): ErpDescriptor | undefined {
  const chosen = view?.integrations.find((choice) => choice.id === view.integrationId);
  return descriptors.find((known) => known.id === chosen?.erp);
}
