import { AppError } from '../core/app-error';
import type { ErpCustomerRef } from '../core/erp-customer';
import type { PromotionOutcome } from '../core/panel-view';
import { outcome } from './outcome';
import { newIntent, type PromoteRequest, promotionLock, reserve } from './promote';
import type { PromotionPorts } from './promotion-ports';
import { createStepBoard } from './promotion-steps';
import { customerNote, markCreated, writeBack } from './write-back';

/** A link as the user chose it. */
export interface LinkRequest extends Omit<PromoteRequest, 'values' | 'entity'> {
  readonly customer: ErpCustomerRef;
}

/**
 * Links the account to a customer that exists. The customer is read from the ERP first: a link never points at
 * something that is not there.
 * @throws AppError `ERP-NOT-FOUND`, `PROMOTION-PENDING`
 */
export function linkCustomer(ports: PromotionPorts, request: LinkRequest): Promise<PromotionOutcome> {
  return ports.exclusive(promotionLock(request.record, request.integrationId), async () => {
    const customer = await ports.erp.read(request.customer);
    if (!customer) throw new AppError('ERP-NOT-FOUND', { params: { number: request.customer.number } });
    const board = createStepBoard(ports.onSteps, false);
    const intent = newIntent({ ...request, values: {}, entity: '' }, 'link', ports.clock.now());
    await ports.journal.begin(intent);
    const reserved = await reserve(ports, intent, request, board);
    if (reserved.state !== 'reserved') return outcome(reserved, board);
    const created = await markCreated(ports, reserved, customer);
    board.finish('create', customerNote(customer));
    return writeBack(ports, created, board);
  });
}
