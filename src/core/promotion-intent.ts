import type { LinkPlace } from './account-links';
import type { AppErrorJson } from './app-error';
import type { CrmRecordRef } from './crm-account';

/**
 * - `prepared`: nothing has left the browser
 * - `reserved`: the Integration Key stands on the CRM record
 * - `sent`: the create may be on its way; written before the request leaves
 * - `uncertain`: the answer was lost; only a look-up in the ERP may settle it
 * - `created`: the customer exists; the link is not (fully) written to the CRM
 * - `linked`: the customer exists and is linked; its ship-to addresses and contacts are not (all) in the ERP yet
 * - `done` · `rejected` (the ERP refused; nothing was created) · `discarded` (the user gave it up)
 */
export type IntentState =
  | 'prepared'
  | 'reserved'
  | 'sent'
  | 'uncertain'
  | 'created'
  | 'linked'
  | 'done'
  | 'rejected'
  | 'discarded';

/** A durable promise to create (or link) one customer for one account. Kept before anything is sent. */
export interface PromotionIntent {
  /** UUID; also the Integration Key on the CRM record and the ERP's idempotency key. */
  readonly id: string;
  readonly verb: 'create' | 'link';
  readonly state: IntentState;
  readonly record: CrmRecordRef;
  readonly accountName: string;
  readonly integrationId: string;
  /** Where on the record its link is reserved and written. */
  readonly place: LinkPlace;
  /** What was (or will be) sent, target to value. */
  readonly values: Readonly<Record<string, string>>;
  /** Context the ERP needs beside the values: the entity to sign in to. */
  readonly entity: string;
  /** The number once it is known: assigned before the create where the ERP hands numbers out, else after it. */
  readonly customerNo: string;
  readonly externalUid: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** When the create was sent; null while it was not. */
  readonly sentAt: number | null;
  readonly updatedAt: number;
  readonly error: AppErrorJson | null;
}

const OPEN: readonly IntentState[] = ['prepared', 'reserved', 'sent', 'uncertain', 'created', 'linked'];

/** Open intents block a second promotion of the same account and are shown until they are closed. */
export const isOpen = (intent: PromotionIntent): boolean => OPEN.includes(intent.state);
