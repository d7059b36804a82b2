import type { LinkPlace } from '../core/account-links';
import { type AppError, toAppError } from '../core/app-error';
import { type CrmRecordRef, recordKeyOf } from '../core/crm-account';
import type { ErpCustomerRef } from '../core/erp-customer';
import type { PromotionOutcome } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import { outcome } from './outcome';
import { advance, type PromotionPorts } from './promotion-ports';
import { createStepBoard, type StepBoard } from './promotion-steps';
import { traceLostCreate } from './trace-lost-create';
import { customerNote, markCreated, writeBack } from './write-back';

/** A promotion as the user saw and confirmed it. */
export interface PromoteRequest {
  /** New UUID: intent, Integration Key and idempotency key in one. */
  readonly id: string;
  readonly record: CrmRecordRef;
  readonly accountName: string;
  readonly integrationId: string;
  readonly place: LinkPlace;
  readonly values: Readonly<Record<string, string>>;
  readonly entity: string;
  /** Version of the CRM record when the plan was made. */
  readonly version: string;
  /** A reservation that may be replaced: one of our own that failed, or one the user decided to take over. */
  readonly replaceKey: string;
}

/** One name per account and integration: two tabs, a double click and the recovery wait for each other. */
export const promotionLock = (record: CrmRecordRef, integrationId: string): string =>
  `promotion|${recordKeyOf(record)}|${integrationId}`;

/**
 * Reserve, create, write back: three round trips, each written to the journal before and after; then what goes with the
 * customer. The create is sent at most once. Ends in an outcome whatever happens; only a refusal before the first journal entry is thrown.
 * @throws AppError `PROMOTION-PENDING` when an earlier promotion of the account is still open
 */
export function promote(ports: PromotionPorts, request: PromoteRequest): Promise<PromotionOutcome> {
  return ports.exclusive(promotionLock(request.record, request.integrationId), async () => {
    const board = createStepBoard(ports.onSteps, ports.erp.hasCompanions(request.values));
    const intent = newIntent(request, 'create', ports.clock.now());
    await ports.journal.begin(intent);
    const reserved = await reserve(ports, intent, request, board);
    if (reserved.state !== 'reserved') return outcome(reserved, board);
    return create(ports, reserved, board);
  });
}

/** A fresh intent in its first state. */
export function newIntent(
  request: Omit<PromoteRequest, 'version' | 'replaceKey'>,
  verb: PromotionIntent['verb'],
  now: number,
): PromotionIntent {
  const { id, record, accountName, integrationId, place, values, entity } = request;
  return {
    id,
    verb,
    state: 'prepared',
    record,
    accountName,
    integrationId,
    place,
    values,
    entity,
    customerNo: '',
    externalUid: '',
    createdAt: now,
    sentAt: null,
    updatedAt: now,
    error: null,
  };
}

/** Puts the Integration Key on the record; a refusal closes the intent, for nothing was created. */
export async function reserve(
  ports: PromotionPorts,
  intent: PromotionIntent,
  request: Pick<PromoteRequest, 'version' | 'replaceKey'>,
  board: StepBoard,
): Promise<PromotionIntent> {
  board.start('reserve');
  try {
    const version =
      request.replaceKey === '' ? request.version : await freed(ports, intent, request.replaceKey);
    await ports.crm.reserve(intent.record.id, intent.id, version);
  } catch (thrown) {
    board.fail('reserve');
    return reject(ports, intent, toAppError(thrown));
  }
  board.finish('reserve');
  return advance(ports, intent, { state: 'reserved' });
}

async function freed(ports: PromotionPorts, intent: PromotionIntent, key: string): Promise<string> {
  await ports.crm.release(intent.record.id, key);
  return (await ports.crm.readLink(intent.record.id)).version;
}

async function create(
  ports: PromotionPorts,
  reserved: PromotionIntent,
  board: StepBoard,
): Promise<PromotionOutcome> {
  board.start('create');
  let sent: PromotionIntent;
  try {
    sent = await markSent(ports, reserved);
  } catch (thrown) {
    board.fail('create');
    return outcome(await reject(ports, reserved, toAppError(thrown)), board);
  }
  let customer: ErpCustomerRef;
  try {
    customer = await ports.erp.create({ intentId: sent.id, values: sent.values, entity: sent.entity });
  } catch (thrown) {
    return notCreated(ports, sent, toAppError(thrown), board);
  }
  // Out of the reach of that catch: from here on the customer exists, whatever else goes wrong.
  const created = await markCreated(ports, sent, customer);
  board.finish('create', customerNote(customer));
  return writeBack(ports, created, board);
}

/** A number that the ERP hands out is used up: it is in the journal before anything is done with it. */
async function markSent(ports: PromotionPorts, reserved: PromotionIntent): Promise<PromotionIntent> {
  const values = await ports.erp.assignNumber(reserved.values);
  const number = ports.erp.numberOf(values);
  const assigned = number !== ports.erp.numberOf(reserved.values);
  return advance(ports, reserved, {
    state: 'sent',
    sentAt: ports.clock.now(),
    values,
    customerNo: assigned ? number : '',
  });
}

/** The create failed, or its answer was lost. */
async function notCreated(
  ports: PromotionPorts,
  sent: PromotionIntent,
  error: AppError,
  board: StepBoard,
): Promise<PromotionOutcome> {
  board.fail('create');
  if (isLost(error)) return traceLostCreate(ports, await advance(ports, sent, lost(error)), board);
  return outcome(await reject(ports, sent, error), board, await holderOf(ports, sent, error));
}

/** Who has the number that was taken between the check and the create: he can be linked instead. */
async function holderOf(
  ports: PromotionPorts,
  { values }: PromotionIntent,
  error: AppError,
): Promise<PromotionOutcome['candidates']> {
  if (error.code !== 'ERP-NUMBER-IN-USE') return [];
  try {
    const holder = await ports.erp.read({ recordKey: '', number: ports.erp.numberOf(values) });
    return holder ? [holder] : [];
  } catch {
    // The refusal stands by itself; the choice is between another number and a look into the ERP then.
    return [];
  }
}

/**
 * Whether a failed create may have happened after all. A defect of our own is treated as lost: the request may have
 * left before it.
 */
const isLost = (error: AppError): boolean => error.code === 'ERP-UNCERTAIN' || error.code === 'INTERNAL';

const lost = (error: AppError): Partial<PromotionIntent> => ({ state: 'uncertain', error: error.toJSON() });

/** Closes an intent that created nothing, and frees the record if it was reserved. */
async function reject(
  ports: PromotionPorts,
  intent: PromotionIntent,
  error: AppError,
): Promise<PromotionIntent> {
  await releaseQuietly(ports, intent);
  return advance(ports, intent, { state: 'rejected', error: error.toJSON() });
}

/**
 * A reservation that cannot be taken back now is no reason to hide the first error: the next promotion from this
 * profile recognises its own closed intent and replaces it.
 */
export async function releaseQuietly(ports: PromotionPorts, intent: PromotionIntent): Promise<void> {
  try {
    await ports.crm.release(intent.record.id, intent.id);
  } catch {
    // See above.
  }
}
